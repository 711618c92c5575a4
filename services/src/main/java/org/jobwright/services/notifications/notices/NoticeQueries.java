package org.jobwright.services.notifications.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.notifications.Notice;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/** The caller's notices; most are about what is their own, so none while they are visiting. */
@Stateless
@RolesAllowed(Role.PERSON)
public class NoticeQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    /** The caller's notices, newest first. */
    public Page<NoticeSummary> notices(PageRequest request) {
        List<NoticeSummary> notices = entityManager
                .createQuery("""
                        select n from Notice n where n.account = :reader
                        order by n.createdAt desc, n.id.value desc
                        """, Notice.class)
                .setParameter("reader", caller.candidate())
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultStream()
                .map(notice -> new NoticeSummary(
                        notice.getId(),
                        notice.getKind(),
                        notice.getFacts(),
                        notice.getCount(),
                        notice.getCreatedAt(),
                        notice.getReadAt().isEmpty()))
                .toList();
        long total = entityManager
                .createQuery("select count(n) from Notice n where n.account = :reader", Long.class)
                .setParameter("reader", caller.candidate())
                .getSingleResult();
        return new Page<>(notices, request.number(), request.size(), total);
    }

    /** How many of them the caller has not read. */
    public long unread() {
        return entityManager
                .createQuery("select count(n) from Notice n where n.account = :reader and n.readAt is null", Long.class)
                .setParameter("reader", caller.candidate())
                .getSingleResult();
    }
}

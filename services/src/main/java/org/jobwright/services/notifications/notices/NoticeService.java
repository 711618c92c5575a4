package org.jobwright.services.notifications.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.notifications.Notice;
import org.jobwright.domain.notifications.NoticeId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.caller.Caller;

/** Marks the caller's notices as read. */
@Stateless
@RolesAllowed(Role.PERSON)
public class NoticeService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Marks one of the caller's notices as read. */
    public void markRead(NoticeId id) {
        Notice notice = entityManager.find(Notice.class, id);
        if (notice == null || !notice.getAccount().equals(caller.candidate())) {
            throw new NotFound();
        }
        notice.read(clock.instant());
    }

    /** Marks all of the caller's notices so far as read. */
    public void markAllRead() {
        entityManager
                .createQuery("""
                        update versioned Notice n set n.readAt = :now
                        where n.account = :reader and n.readAt is null
                        """)
                .setParameter("now", clock.instant())
                .setParameter("reader", caller.candidate())
                .executeUpdate();
    }
}

package org.jobwright.services.applications.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.Unmasking;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.services.shared.caller.Caller;

/**
 * What hides applicants from those who read their applications. Lists need none: while an applicant is hidden, the columns
 * that lists read do not reveal them. Each query that reads what was sent or written asks here.
 */
@ApplicationScoped
public class MaskRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    /**
     * For the caller. Nothing is hidden from the applicant, or from a member who unmasked them; from a program it is, also if
     * the maker of its token unmasked them.
     */
    public Mask of(JobApplication application) {
        return application.isBlind()
                ? among(List.of(application.getReference())).getOrDefault(application.getReference(), Mask.NONE)
                : Mask.NONE;
    }

    /** The masks of the applicants who are hidden from the caller. */
    public Map<ApplicationReference, Mask> among(Collection<ApplicationReference> applications) {
        AccountId reader = caller.identity();
        return entityManager
                .createQuery("""
                        select a, p.displayName from JobApplication a join Account p on p.id = a.candidate
                        where a.reference in :applications and a.blindUntil is not null and a.candidate <> :reader
                          and not exists (select 1 from Unmasking u where u.application = a.id and u.member = :reader)""", Tuple.class)
                .setParameter("applications", applications)
                .setParameter("reader", reader)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, JobApplication.class).getReference(),
                        row -> row.get(0, JobApplication.class).mask(row.get(1, String.class))));
    }

    /** For all members, as for messages to several of them. */
    public Mask ofAll(JobApplication application) {
        return application.isBlind() ? application.mask(nameOf(application.getCandidate())) : Mask.NONE;
    }

    public boolean isUnmasked(JobApplication application, AccountId member) {
        return entityManager
                        .createQuery(
                                "select count(u) from Unmasking u where u.application = :application and u.member = :member",
                                Long.class)
                        .setParameter("application", application.getId())
                        .setParameter("member", member)
                        .getSingleResult()
                > 0;
    }

    public void add(Unmasking unmasking) {
        entityManager.persist(unmasking);
    }

    private String nameOf(AccountId person) {
        return entityManager
                .createQuery("select p.displayName from Account p where p.id = :person", String.class)
                .setParameter("person", person)
                .getSingleResult();
    }
}

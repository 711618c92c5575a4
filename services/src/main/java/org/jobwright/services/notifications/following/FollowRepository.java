package org.jobwright.services.notifications.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.services.applications.access.ReadableApplications;

/** Who follows what. */
@ApplicationScoped
public class FollowRepository {

    private static final String SAME =
            " where account_id = :person and posting_id = :posting and application_id is not distinct from :application";

    @PersistenceContext
    private EntityManager entityManager;

    /** Those who follow an application or its posting, whether they still may or not; null for the posting alone. */
    public List<AccountId> of(JobPostingId posting, JobApplicationId application) {
        return session()
                .createNativeQuery("select * from jobwright_followers(:posting, :application)", UUID.class)
                .setParameter("posting", posting.value())
                .setParameter("application", value(application), UUID.class)
                .getResultStream()
                .map(AccountId::new)
                .toList();
    }

    boolean isFollowing(AccountId person, JobPostingId posting, JobApplicationId application) {
        return !session()
                .createNativeQuery("select id from hiring_follow" + SAME, UUID.class)
                .setParameter("person", person.value())
                .setParameter("posting", posting.value())
                .setParameter("application", value(application), UUID.class)
                .getResultList()
                .isEmpty();
    }

    long count(AccountId person) {
        return session()
                .createNativeQuery("select count(*) from hiring_follow where account_id = :person", Long.class)
                .setParameter("person", person.value())
                .getSingleResult();
    }

    /** Following twice is following once. */
    void add(AccountId person, JobPostingId posting, JobApplicationId application, Instant now) {
        session()
                .createNativeMutationQuery("""
                        insert into hiring_follow (id, account_id, posting_id, application_id, followed_at)
                        values (:id, :person, :posting, :application, :now) on conflict do nothing""")
                .setParameter("id", Identifiers.next())
                .setParameter("person", person.value())
                .setParameter("posting", posting.value())
                .setParameter("application", value(application), UUID.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void remove(AccountId person, JobPostingId posting, JobApplicationId application) {
        session()
                .createNativeMutationQuery("delete from hiring_follow" + SAME)
                .setParameter("person", person.value())
                .setParameter("posting", posting.value())
                .setParameter("application", value(application), UUID.class)
                .executeUpdate();
    }

    OrganizationId organization(JobPostingId posting) {
        return entityManager
                .createQuery("select p.organization from JobPosting p where p.id = :posting", OrganizationId.class)
                .setParameter("posting", posting)
                .getSingleResult();
    }

    List<String> names(Collection<AccountId> people) {
        return entityManager
                .createQuery(
                        "select a.displayName from Account a where a.id in :people order by lower(a.displayName)",
                        String.class)
                .setParameter("people", people)
                .getResultList();
    }

    /** What a person follows and may still work with, the latest first. */
    @SuppressWarnings("unchecked")
    List<Followed> mine(AccountId person, ReadableApplications workable) {
        List<Tuple> rows = workable.bindSql(entityManager
                        .createNativeQuery("""
                                select p.id as posting, p.organization_id, p.reference as about, p.title,
                                  a.id as application, a.reference, a.applicant_name
                                from hiring_follow f join job_posting p on p.id = f.posting_id
                                  left join job_application a on a.id = f.application_id and\s""" + workable.sqlCondition() + """
                                 where f.account_id = :person and (f.application_id is null or a.id is not null)
                                order by f.followed_at desc, f.id desc""", Tuple.class)
                        .setParameter("person", person.value()))
                .getResultList();
        return rows.stream()
                .filter(row -> workable.include(
                        new OrganizationId(row.get(1, UUID.class)), new JobPostingId(row.get(0, UUID.class))))
                .map(row -> new Followed(
                        new JobPostingId(row.get(0, UUID.class)),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4) == null ? null : new JobApplicationId(row.get(4, UUID.class)),
                        row.get(5, String.class),
                        row.get(6, String.class)))
                .toList();
    }

    private static UUID value(JobApplicationId application) {
        return application == null ? null : application.value();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}

package org.jobwright.services.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.equality.QuestionSet;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.equality.EqualityStanding.State;

/** What candidates answer, through the functions of V92, which alone see answers and secrets; and who has it asked. */
@ApplicationScoped
class EqualityRepository {

    /** An application of a candidate, with the facts that decide the questions. */
    record Sent(JobApplicationId id, String country, String organization) {}

    @PersistenceContext
    private EntityManager entityManager;

    Optional<Sent> sent(ApplicationReference application, AccountId candidate) {
        return entityManager
                .createQuery("""
                        select a.id, p.publishedFacts.country, o.displayName
                        from JobApplication a join JobPosting p on p.id = a.posting
                          join HiringOrganization o on o.id = a.organization
                        where a.reference = :reference and a.candidate = :candidate""", Tuple.class)
                .setParameter("reference", application)
                .setParameter("candidate", candidate)
                .getResultStream()
                .findFirst()
                .map(row -> new Sent(
                        row.get(0, JobApplicationId.class), row.get(1, String.class), row.get(2, String.class)));
    }

    EqualityStanding standing(Sent application, Instant now) {
        QuestionSet set = QuestionSet.of(application.country());
        Tuple found = (Tuple) entityManager
                .createNativeQuery(
                        "select standing, last_day, answered from equality_standing(:application, :questions, :now)",
                        Tuple.class)
                .setParameter("application", application.id().value())
                .setParameter("questions", set.name())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new EqualityStanding(
                State.valueOf(found.get(0, String.class)),
                set,
                application.organization(),
                Optional.ofNullable(found.get(1, java.sql.Date.class))
                        .map(java.sql.Date::toLocalDate)
                        .orElse(null),
                found.get(2, Boolean.class));
    }

    /** Stores answers; returns the reason if that is refused. */
    Optional<State> answer(Sent application, QuestionSet set, Map<String, String> told, boolean anew, Instant now) {
        String outcome = (String) entityManager
                .createNativeQuery(
                        "select equality_answer(:application, :questions, :version, cast(:told as jsonb), :anew, :now)",
                        String.class)
                .setParameter("application", application.id().value())
                .setParameter("questions", set.name())
                .setParameter("version", set.version())
                .setParameter("told", Json.write(told))
                .setParameter("anew", anew)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return "KEPT".equals(outcome) ? Optional.empty() : Optional.of(State.valueOf(outcome));
    }

    /** Deletes the answers about an application, as long as they are linked to it. */
    void withdraw(Sent application) {
        entityManager
                .createNativeQuery("select cast(equality_withdraw(:application) as text)", String.class)
                .setParameter("application", application.id().value())
                .getSingleResult();
    }

    /** The caller's applications that are still linked to answers, the latest first. */
    List<AnsweredApplication> answered(int most) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select a.reference, a.posting_title, o.display_name
                        from equality_answered() as answered join job_application a on a.id = answered
                          join hiring_organization o on o.id = a.organization_id
                        order by a.applied_at desc""", Tuple.class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new AnsweredApplication(
                        new ApplicationReference(row.get(0, String.class)),
                        row.get(1, String.class),
                        row.get(2, String.class)))
                .toList();
    }

    boolean isAsked(OrganizationId organization) {
        return !entityManager
                .createNativeQuery("select organization_id from equality_setting where organization_id = :organization")
                .setParameter("organization", organization.value())
                .getResultList()
                .isEmpty();
    }

    void ask(OrganizationId organization, boolean asked, Instant now) {
        if (asked) {
            entityManager
                    .createNativeQuery("insert into equality_setting (organization_id, since)"
                            + " values (:organization, :now) on conflict do nothing")
                    .setParameter("organization", organization.value())
                    .setParameter("now", now.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        } else {
            entityManager
                    .createNativeQuery("delete from equality_setting where organization_id = :organization")
                    .setParameter("organization", organization.value())
                    .executeUpdate();
        }
    }
}

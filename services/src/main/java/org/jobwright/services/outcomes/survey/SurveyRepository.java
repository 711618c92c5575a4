package org.jobwright.services.outcomes.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.outcomes.survey.SurveyAnswers;
import org.jobwright.domain.outcomes.survey.SurveyQuestion;

/** Who is asked, and the sums of the answers. Its tables have no entities: nothing in them is a thing with a life. */
@ApplicationScoped
class SurveyRepository {

    /** So long after the end people are asked, and no later than a week after that. */
    private static final Duration AFTER_END = Duration.ofDays(7);

    private static final Duration LATEST = Duration.ofDays(14);

    /**
     * Applications whose end was told a week ago, and whose candidates wait for nothing else from the employer, nor were
     * asked by it of late.
     */
    private static final String DUE = """
            select a.id, a.organization_id, a.candidate_id
            from job_application a join survey_setting s on s.organization_id = a.organization_id
              join hiring_organization h on h.id = a.organization_id join account p on p.id = a.candidate_id
            where a.candidate_status in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')
              and a.candidate_status_at between :oldest and :latest and a.erased_on is null
              and a.quarantined_on is null and h.status not in ('SUSPENDED', 'BLOCKED') and p.status = 'ACTIVE'
              and not exists (select from survey_invitation i
                where i.organization_id = a.organization_id and i.account_id = a.candidate_id)
              and not exists (select from job_application o
                where o.organization_id = a.organization_id and o.candidate_id = a.candidate_id
                  and (o.candidate_status not in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')
                    or o.candidate_status_at > a.candidate_status_at))""";

    private static final String ASKED = """
            select a.reference, h.display_name, a.posting_title, a.id, i.account_id
            from survey_invitation i join job_application a on a.id = i.application_id
              join hiring_organization h on h.id = i.organization_id
            where not i.answered and i.asked_on > :day and\s""";

    private static final int DAYS_ANSWERABLE = 30;

    @PersistenceContext
    private EntityManager entityManager;

    boolean isUsedBy(OrganizationId organization) {
        return !entityManager
                .createNativeQuery("select 1 from survey_setting where organization_id = :organization", Integer.class)
                .setParameter("organization", organization.value())
                .getResultList()
                .isEmpty();
    }

    /** Switches an organization; false if it was so already. */
    boolean use(OrganizationId organization, boolean on, Instant now) {
        return on
                ? entityManager
                                .createNativeQuery("insert into survey_setting (organization_id, since)"
                                        + " values (:organization, :now) on conflict do nothing")
                                .setParameter("organization", organization.value())
                                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                                .executeUpdate()
                        == 1
                : entityManager
                                .createNativeQuery("delete from survey_setting where organization_id = :organization")
                                .setParameter("organization", organization.value())
                                .executeUpdate()
                        == 1;
    }

    /** The first to have ended first. */
    List<DueSurvey> due(Instant now, int most) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(DUE + " order by a.candidate_status_at, a.id limit :most", Tuple.class)
                .setParameter("oldest", now.minus(LATEST).atOffset(ZoneOffset.UTC))
                .setParameter("latest", now.minus(AFTER_END).atOffset(ZoneOffset.UTC))
                .setParameter("most", most)
                .addScalar("id", UUID.class)
                .addScalar("organization_id", UUID.class)
                .addScalar("candidate_id", UUID.class)
                .getResultStream()
                .map(row -> new DueSurvey(
                        new JobApplicationId(row.get(0, UUID.class)),
                        new OrganizationId(row.get(1, UUID.class)),
                        new AccountId(row.get(2, UUID.class))))
                .toList();
    }

    /** False if the person was asked meanwhile. */
    boolean add(DueSurvey due, Secret secret, Instant now) {
        return entityManager
                        .createNativeQuery("""
                                insert into survey_invitation (application_id, organization_id, account_id, secret_hash,
                                  asked_on, answered)
                                values (:application, :organization, :account, :hash, :day, false)
                                on conflict do nothing""")
                        .setParameter("application", due.application().value())
                        .setParameter("organization", due.organization().value())
                        .setParameter("account", due.candidate().value())
                        .setParameter("hash", secret.hash())
                        .setParameter("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Empty if the link was used, or is too old. */
    Optional<Found> find(Secret secret, Instant now) {
        return find("i.secret_hash = :value", secret.hash(), now);
    }

    /** Empty if the caller is not asked about it, or answered. */
    Optional<Found> find(ApplicationReference application, AccountId candidate, Instant now) {
        return find("a.reference = :value", application.value(), now)
                .filter(found -> found.candidate().equals(candidate));
    }

    private Optional<Found> find(String condition, String value, Instant now) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(ASKED + condition, Tuple.class)
                .setParameter("day", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS_ANSWERABLE))
                .setParameter("value", value)
                .addScalar("reference", String.class)
                .addScalar("display_name", String.class)
                .addScalar("posting_title", String.class)
                .addScalar("id", UUID.class)
                .addScalar("account_id", UUID.class)
                .getResultStream()
                .findFirst()
                .map(row -> new Found(
                        new JobApplicationId(row.get("id", UUID.class)),
                        new AccountId(row.get("account_id", UUID.class)),
                        new AskedSurvey(
                                new ApplicationReference(row.get("reference", String.class)),
                                row.get("display_name", String.class),
                                row.get("posting_title", String.class))));
    }

    /** Whether they were counted; not twice. */
    boolean answer(JobApplicationId application, SurveyAnswers answers) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "select jobwright_answer_survey(:application, :informed, :respected, :again)", Boolean.class)
                .setParameter("application", application.value())
                .setParameter("informed", answers.to(SurveyQuestion.INFORMED))
                .setParameter("respected", answers.to(SurveyQuestion.RESPECTED))
                .setParameter("again", answers.to(SurveyQuestion.AGAIN))
                .getSingleResult();
    }

    /** The sums that are shown. */
    Map<SurveyQuestion, Map<Integer, Integer>> figures(OrganizationId organization) {
        Map<SurveyQuestion, Map<Integer, Integer>> given = new EnumMap<>(SurveyQuestion.class);
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select question, answer, given from jobwright_survey_figures(:organization)", Tuple.class)
                .setParameter("organization", organization.value())
                .addScalar("question", String.class)
                .addScalar("answer", Integer.class)
                .addScalar("given", Integer.class)
                .getResultStream()
                .forEach(row -> given.computeIfAbsent(
                                SurveyQuestion.valueOf(row.get("question", String.class)), question -> new HashMap<>())
                        .put(row.get("answer", Integer.class), row.get("given", Integer.class)));
        return given;
    }

    /** Shows what enough people answered, and forgets who was asked long ago. */
    void release() {
        entityManager.createNativeQuery("select jobwright_release_surveys()").getSingleResult();
    }

    /** An open question to a person. */
    record Found(JobApplicationId application, AccountId candidate, AskedSurvey asked) {}
}

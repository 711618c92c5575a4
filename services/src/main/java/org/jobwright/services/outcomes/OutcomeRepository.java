package org.jobwright.services.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.outcomes.OutcomeLink;
import org.jobwright.domain.outcomes.OutcomeQuestion;
import org.jobwright.domain.outcomes.OutcomeQuestionId;
import org.jobwright.domain.outcomes.QuestionKind;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores questions about outcomes, and finds what is to be asked. */
@ApplicationScoped
class OutcomeRepository {

    /** How long something waits to be asked; nobody is asked about what is longer ago, such as before this was built. */
    private static final Duration WINDOW = Duration.ofDays(30);

    private static final String EXPIRED = """
            select p.id from JobPosting p join HiringOrganization o on o.id = p.organization
            where p.status in (LIVE, PAUSED) and p.validThrough between :oldest and :before
              and o.status not in (SUSPENDED, BLOCKED)
              and not exists (select q from OutcomeQuestion q where q.posting = p.id and q.kind = OPENING_ENDED)""";

    private static final String DUE_STARTS = """
            select a.id, a.posting_id, a.organization_id, a.candidate_id
            from offer_version v join offer o on o.id = v.offer_id join job_application a on a.id = o.application_id
              join hiring_organization h on h.id = a.organization_id
            where h.status not in ('SUSPENDED', 'BLOCKED') and v.state = 'HIRED' and v.terms ->> 'startDate' between :oldest and :latest
              and a.candidate_status = 'HIRED'
              and not exists (select from outcome_question q where q.application_id = a.id)
            order by v.terms ->> 'startDate', a.id limit :most""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(OutcomeQuestion question) {
        entityManager.persist(question);
    }

    void add(OutcomeLink link) {
        entityManager.persist(link);
    }

    void remove(OutcomeQuestion question) {
        entityManager.remove(question);
    }

    Optional<OutcomeQuestion> find(OutcomeQuestionId id) {
        return Optional.ofNullable(entityManager.find(OutcomeQuestion.class, id));
    }

    /** Held until the end of the transaction. */
    OutcomeQuestion lock(OutcomeQuestionId id) {
        return entityManager.find(OutcomeQuestion.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    void removeLinks(OutcomeQuestionId question) {
        entityManager
                .createQuery("delete from OutcomeLink l where l.question = :question")
                .setParameter("question", question)
                .executeUpdate();
    }

    Optional<OutcomeLink> link(Secret secret) {
        return Optional.ofNullable(entityManager.find(OutcomeLink.class, secret.hash()));
    }

    /** Until the end of the transaction, no question about this is added elsewhere. */
    void hold(JobPostingId posting) {
        lock.hold("outcome " + posting);
    }

    Optional<OutcomeQuestion> ofOpening(JobPostingId posting) {
        return entityManager
                .createQuery(
                        "select q from OutcomeQuestion q where q.posting = :posting and q.kind = :kind",
                        OutcomeQuestion.class)
                .setParameter("posting", posting)
                .setParameter("kind", QuestionKind.OPENING_ENDED)
                .getResultStream()
                .findFirst();
    }

    /** Whether a question about a hire was added meanwhile. */
    boolean isAsked(JobApplicationId application) {
        return !entityManager
                .createQuery("select 1 from OutcomeQuestion q where q.application = :application", Integer.class)
                .setParameter("application", application)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Postings that expired before a moment, and that nobody closed out or was asked about. */
    List<JobPostingId> expired(Instant before, int most) {
        return entityManager
                .createQuery(EXPIRED + " order by p.validThrough, p.id.value", JobPostingId.class)
                .setParameter("oldest", before.minus(WINDOW))
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether a posting is one of {@link #expired} still. */
    boolean isExpired(JobPostingId posting, Instant before) {
        return !entityManager
                .createQuery(EXPIRED + " and p.id = :posting", JobPostingId.class)
                .setParameter("oldest", before.minus(WINDOW))
                .setParameter("before", before)
                .setParameter("posting", posting)
                .getResultList()
                .isEmpty();
    }

    /** How many questions an employer was asked about openings since a moment. */
    long asked(OrganizationId organization, Instant since) {
        return entityManager
                .createQuery(
                        "select count(q) from OutcomeQuestion q where q.organization = :organization"
                                + " and q.kind = OPENING_ENDED and q.askedAt > :since",
                        Long.class)
                .setParameter("organization", organization)
                .setParameter("since", since)
                .getSingleResult();
    }

    boolean isActive(AccountId person) {
        return !entityManager
                .createQuery("select 1 from Account a where a.id = :person and a.status = ACTIVE", Integer.class)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    OrganizationId organization(JobPostingId posting) {
        return entityManager
                .createQuery("select p.organization from JobPosting p where p.id = :posting", OrganizationId.class)
                .setParameter("posting", posting)
                .getSingleResult();
    }

    /** Hires that began some days ago by the offer, and about which nobody was asked. */
    List<DueStart> starts(Instant now, int most) {
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(OutcomeQuestion.DAYS_AFTER_START);
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(DUE_STARTS, Tuple.class)
                .setParameter("oldest", latest.minusDays(WINDOW.toDays()).toString())
                .setParameter("latest", latest.toString())
                .setParameter("most", most)
                .addScalar("id", UUID.class)
                .addScalar("posting_id", UUID.class)
                .addScalar("organization_id", UUID.class)
                .addScalar("candidate_id", UUID.class)
                .getResultStream()
                .map(row -> new DueStart(
                        new JobApplicationId(row.get(0, UUID.class)),
                        new JobPostingId(row.get(1, UUID.class)),
                        new OrganizationId(row.get(2, UUID.class)),
                        new AccountId(row.get(3, UUID.class))))
                .toList();
    }

    /** Questions whose answer was "later" before a moment, and that were not asked too often. */
    List<OutcomeQuestionId> later(Instant before, int most) {
        return entityManager
                .createQuery(
                        "select q.id from OutcomeQuestion q where q.answer = LATER and q.answeredAt <= :before"
                                + " and q.timesAsked < :most order by q.answeredAt, q.id.value",
                        OutcomeQuestionId.class)
                .setParameter("before", before)
                .setParameter("most", OutcomeQuestion.MOST_ASKED)
                .setMaxResults(most)
                .getResultList();
    }

    /** Questions that a hire answered which does not stand any more; only of late, while hires are told and undone. */
    List<OutcomeQuestionId> takenBack(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select q.id from OutcomeQuestion q where q.kind = OPENING_ENDED and q.answer = HIRED_HERE"
                                + " and q.answeredBy is null and q.answeredAt > :since and not exists ("
                                + "select a from JobApplication a where a.posting = q.posting"
                                + " and (a.candidateStatus = HIRED or a.decision.outcome = HIRED))"
                                + " order by q.answeredAt, q.id.value",
                        OutcomeQuestionId.class)
                .setParameter("since", now.minus(WINDOW))
                .setMaxResults(most)
                .getResultList();
    }

    JobApplication application(JobApplicationId id) {
        return entityManager.find(JobApplication.class, id);
    }

    /** How a question reads to who answers it. */
    AskedOutcome show(OutcomeQuestion question) {
        Tuple about = entityManager
                .createQuery(
                        "select o.displayName, p.title, p.reference from JobPosting p join HiringOrganization o"
                                + " on o.id = p.organization where p.id = :posting",
                        Tuple.class)
                .setParameter("posting", question.getPosting())
                .getSingleResult();
        JobApplication hired = question.getApplication() == null ? null : application(question.getApplication());
        String reference = about.get(2, String.class);
        String title = about.get(1, String.class) == null ? reference : about.get(1, String.class);
        return new AskedOutcome(
                question.getId(),
                question.getKind(),
                about.get(0, String.class),
                hired == null ? title : hired.getPostingTitle(),
                question.getKind().isForCandidate() ? hired.getReference().value() : reference,
                question.getKind() == QuestionKind.HIRE_STARTED ? firstName(hired.getApplicantName()) : "",
                question.isOpen(),
                question.getAnswer(),
                question.isNoShow() && isFilling(question.getApplication()));
    }

    private static String firstName(String name) {
        return Stream.of(name.strip().split("\\s", 2)).findFirst().orElse("");
    }

    private boolean isFilling(JobApplicationId application) {
        return (boolean) entityManager
                .createNativeQuery("select jobwright_fills_opening(:application)", Boolean.class)
                .setParameter("application", application.value())
                .getSingleResult();
    }

    /** What was said about the openings of an employer, latest first. */
    List<ToldOutcome> told(OrganizationId organization, int most) {
        return entityManager
                .createQuery(
                        "select new org.jobwright.services.outcomes.ToldOutcome("
                                + "coalesce(p.title, p.reference), q.answer, q.foundThrough, q.reason, q.answeredAt)"
                                + " from OutcomeQuestion q join JobPosting p on p.id = q.posting"
                                + " where q.organization = :organization and q.kind = OPENING_ENDED"
                                + " and q.answer is not null order by q.answeredAt desc, q.id.value",
                        ToldOutcome.class)
                .setParameter("organization", organization)
                .setMaxResults(most)
                .getResultList();
    }

    /** Empty as long as the employer answers. */
    Optional<OutcomeFigures> figures(OrganizationId organization, Instant until) {
        Tuple row = entityManager
                .unwrap(Session.class)
                .createNativeQuery("select * from jobwright_outcome_figures(:organization, :until)", Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("until", until.atOffset(ZoneOffset.UTC))
                .addScalar("told", Long.class)
                .addScalar("asked", Long.class)
                .addScalar("silent", Boolean.class)
                .getSingleResult();
        return row.get("silent", Boolean.class)
                ? Optional.of(new OutcomeFigures(row.get("told", Long.class), row.get("asked", Long.class)))
                : Optional.empty();
    }
}

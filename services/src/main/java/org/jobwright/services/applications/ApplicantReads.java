package org.jobwright.services.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.PipelineStageId;
import org.jobwright.domain.applications.ToldStatus;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.shared.PageRequest;

/** The queries behind the employer's lists and boards; whether the caller may was asked before. */
@ApplicationScoped
class ApplicantReads {

    private static final String CARD = """
            new org.jobwright.services.applications.ApplicantCard(
              a.id, a.reference, a.applicantName, a.headline, s.id, a.toldStatus, a.appliedAt, a.answerDueAt,
              a.answeredAt, a.knockoutsMissed, a.decision.outcome, a.decision.reason, a.decision.tellAt)""";

    /** Over without a hire: the board leaves them out, and so does going from one applicant to the next. */
    private static final Set<ToldStatus> ENDED =
            Set.of(ToldStatus.NOT_SELECTED, ToldStatus.WITHDRAWN, ToldStatus.POSITION_CLOSED);

    private static final Set<OrganizationRole> READERS = Stream.of(OrganizationRole.values())
            .filter(OrganizationRole::mayReadApplications)
            .collect(Collectors.toUnmodifiableSet());

    @PersistenceContext
    private EntityManager entityManager;

    Map<PipelineStageId, Long> countsByStage(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select s.id, count(a) from JobApplication a join a.stage s
                        where a.posting = :posting and a.toldStatus not in :ended group by s.id""", Object[].class)
                .setParameter("posting", posting)
                .setParameter("ended", ENDED)
                .getResultStream()
                .collect(Collectors.toMap(row -> (PipelineStageId) row[0], row -> (Long) row[1]));
    }

    /** The first cards of every stage, who wait longest first. Strict JPQL cannot rank, so SQL says who they are. */
    List<ApplicantCard> boardCards(JobPostingId posting, int cardsPerStage) {
        List<UUID> first = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select id from (
                          select id, row_number() over (partition by stage_id order by applied_at, id) as place
                          from job_application
                          where posting_id = :posting and told_status not in (:ended)) ranked
                        where place <= :limit""", UUID.class)
                .setParameter("posting", posting.value())
                .setParameterList("ended", ENDED.stream().map(ToldStatus::name).toList())
                .setParameter("limit", cardsPerStage)
                .getResultList();
        return entityManager
                .createQuery(
                        "select " + CARD + " from JobApplication a join a.stage s where a.id.value in :first"
                                + " order by a.appliedAt, a.id.value",
                        ApplicantCard.class)
                .setParameter("first", first)
                .getResultList();
    }

    List<ApplicantCard> list(
            JobPostingId posting, ApplicantFilter filter, ApplicantSort sort, PageRequest page, Instant now) {
        String query = "select " + CARD + from(filter) + " order by " + sort.order() + ", a.id.value";
        return bind(entityManager.createQuery(query, ApplicantCard.class), posting, filter, now)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long count(JobPostingId posting, ApplicantFilter filter, Instant now) {
        return bind(entityManager.createQuery("select count(a)" + from(filter), Long.class), posting, filter, now)
                .getSingleResult();
    }

    ApplicantCard card(JobApplicationId id) {
        return entityManager
                .createQuery(
                        "select " + CARD + " from JobApplication a join a.stage s where a.id = :id",
                        ApplicantCard.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    Neighbours neighbours(JobApplication application) {
        return new Neighbours(
                neighbour(application, "<", "a.appliedAt desc, a.id.value desc"),
                neighbour(application, ">", "a.appliedAt, a.id.value"));
    }

    private Neighbours.Neighbour neighbour(JobApplication application, String side, String order) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.applications.Neighbours$Neighbour(a.reference, a.applicantName)
                        from JobApplication a
                        where a.posting = :posting and a.toldStatus not in :ended
                          and (a.appliedAt %1$s :at or (a.appliedAt = :at and a.id.value %1$s :id))
                        order by %2$s""".formatted(side, order), Neighbours.Neighbour.class)
                .setParameter("posting", application.getPosting())
                .setParameter("ended", ENDED)
                .setParameter("at", application.getAppliedAt())
                .setParameter("id", application.getId().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    Set<Language> languages(List<JobApplicationId> selection) {
        return Set.copyOf(entityManager
                .createQuery("""
                        select distinct p.language from JobApplication a join Account p on p.id = a.candidate
                        where a.id in :selection""", Language.class)
                .setParameter("selection", selection)
                .getResultList());
    }

    Map<JobPostingId, PostingApplicationCounts> counts(OrganizationId organization, Instant now) {
        return counts("a.organization = :whose", organization, now)
                .collect(Collectors.toMap(PostingApplicationCounts::posting, Function.identity()));
    }

    Optional<PostingApplicationCounts> counts(JobPostingId posting, Instant now) {
        return counts("a.posting = :whose", posting, now).findFirst();
    }

    private Stream<PostingApplicationCounts> counts(String condition, Object whose, Instant now) {
        return entityManager
                .createQuery(
                        """
                        select new org.jobwright.services.applications.PostingApplicationCounts(
                          a.posting,
                          count(a),
                          count(a) filter (where a.toldStatus in :active),
                          count(a) filter (where a.toldStatus = SUBMITTED),
                          count(a) filter (where %s),
                          count(a) filter (where %s))
                        from JobApplication a where %s group by a.posting""".formatted(ApplicationRepository.WAITING, ApplicationRepository.OVERDUE, condition),
                        PostingApplicationCounts.class)
                .setParameter("whose", whose)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setParameter("now", now)
                .getResultStream();
    }

    List<WaitingApplicant> waiting(OrganizationId organization, PageRequest page) {
        return entityManager
                .createQuery(
                        "select new org.jobwright.services.applications.WaitingApplicant(p.reference, a.postingTitle, "
                                + CARD + """
                        ) from JobApplication a join a.stage s join JobPosting p on p.id = a.posting
                        where a.organization = :organization and %s
                        order by a.answerDueAt, a.id.value""".formatted(ApplicationRepository.WAITING),
                        WaitingApplicant.class)
                .setParameter("organization", organization)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long countWaiting(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select count(a) from JobApplication a where a.organization = :organization and "
                                + ApplicationRepository.WAITING,
                        Long.class)
                .setParameter("organization", organization)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .getSingleResult();
    }

    long countOverdue(AccountId reader, Instant now) {
        return entityManager
                .createQuery(
                        "select count(a) from JobApplication a, OrganizationMembership m"
                                + " where m.organization.id = a.organization and m.account = :reader"
                                + " and m.endedAt is null and m.role in :roles and "
                                + ApplicationRepository.OVERDUE,
                        Long.class)
                .setParameter("reader", reader)
                .setParameter("roles", READERS)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setParameter("now", now)
                .getSingleResult();
    }

    private static String from(ApplicantFilter filter) {
        StringBuilder from = new StringBuilder(" from JobApplication a join a.stage s where a.posting = :posting");
        if (!filter.words().isEmpty()) {
            from.append(" and (locate(:words, lower(a.applicantName)) > 0 or locate(:words, lower(a.headline)) > 0)");
        }
        if (filter.stage() != null) {
            from.append(" and s.id = :stage");
        }
        if (!filter.told().isEmpty()) {
            from.append(" and a.toldStatus in :told");
        }
        if (filter.overdue()) {
            from.append(" and " + ApplicationRepository.OVERDUE);
        }
        return from.toString();
    }

    private static <T> TypedQuery<T> bind(
            TypedQuery<T> query, JobPostingId posting, ApplicantFilter filter, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("posting", posting);
        if (!filter.words().isEmpty()) {
            parameters.put("words", filter.words().toLowerCase(Locale.ROOT));
        }
        if (filter.stage() != null) {
            parameters.put("stage", filter.stage());
        }
        if (!filter.told().isEmpty()) {
            parameters.put("told", filter.told());
        }
        if (filter.overdue()) {
            parameters.put("active", ApplicationRepository.ACTIVE);
            parameters.put("now", now);
        }
        parameters.forEach(query::setParameter);
        return query;
    }
}

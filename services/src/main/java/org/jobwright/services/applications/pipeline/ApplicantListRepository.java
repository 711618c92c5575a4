package org.jobwright.services.applications.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.shared.PageRequest;

/** The queries behind the employer's lists and boards; the caller has already checked access. */
@ApplicationScoped
class ApplicantListRepository {

    private static final String CARD = """
            new org.jobwright.services.applications.pipeline.ApplicantCard(
              a.id, a.reference, a.applicantName, a.headline, a.location, a.workYears, s.id, a.stageSince, a.candidateStatus, a.candidateStatusAt,
              t.reason, a.appliedAt, a.answerDueAt, case when a.waitsAgain = true then null else a.answeredAt end, a.mustHaves, a.mustHavesMissed, a.decision.outcome,
              a.decision.reason, a.decision.releaseAt, false)""";

    /** The columns of a card; an application ends only once, so at most one line of its timeline has a reason. */
    private static final String FROM = " from JobApplication a join a.stage s"
            + " left join TimelineEntry t on t.application = a and t.reason is not null and t.status = a.candidateStatus";

    private static final String BARE = " from JobApplication a join a.stage s";

    /** A word occurs in what an applicant sent or in their file; withdrawn content is not searched. */
    private static final String FOUND = " and (locate(%1$s, lower(a.applicantName)) > 0"
            + " or (a.candidateStatus <> WITHDRAWN and (locate(%1$s, lower(a.headline)) > 0 or locate(%1$s, a.written) > 0"
            + " or exists (select 1 from StoredDocument d where d.id = a.document and locate(%1$s, lower(d.text)) > 0))))";

    private static final String TO_REVIEW =
            ApplicationRepository.WAITING + " and s.kind = :first and a.decision.outcome is null";

    private static final String TAGGED =
            " and exists (select 1 from ApplicationTag g where g.key.application = a.id and g.key.tag = :tag)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private UnreadMessages messages;

    List<ApplicantCard> list(ApplicantSelection selection, ApplicantSort sort, PageRequest page) {
        return marked(cards(selection, sort, page));
    }

    /** Without what {@link #marked} says of them. */
    List<ApplicantCard> cards(ApplicantSelection selection, ApplicantSort sort, PageRequest page) {
        String query = "select " + CARD + FROM + where(selection) + " order by " + sort.order();
        return bind(entityManager.createQuery(query, ApplicantCard.class), selection)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    List<ApplicantCard> marked(List<ApplicantCard> cards) {
        Set<JobApplicationId> unread =
                messages.unreadAmong(cards.stream().map(ApplicantCard::id).toList());
        return cards.stream()
                .map(card -> unread.contains(card.id()) ? card.withUnread() : card)
                .toList();
    }

    long count(ApplicantSelection selection) {
        return bind(entityManager.createQuery("select count(a)" + BARE + where(selection), Long.class), selection)
                .getSingleResult();
    }

    /** How many of these people a list shows. */
    long countAmong(ApplicantSelection selection, Collection<JobApplicationId> people) {
        String query = "select count(a)" + BARE + where(selection) + " and a.id in :people";
        return bind(entityManager.createQuery(query, Long.class), selection)
                .setParameter("people", people)
                .getSingleResult();
    }

    /** The must-have that most applicants miss, if it is more than half of those who were asked one. */
    Optional<OftenMissed> oftenMissed(JobPostingId posting, AccountId reader, long asked) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select q.question, count(*) as missed, cast(:asked as bigint) as asked
                        from job_application a, jsonb_array_elements_text(a.missed_must_haves) as q (question)
                        where a.posting_id = :posting and a.candidate_id <> :reader and a.must_haves > 0
                        group by q.question having count(*) * 2 > :asked
                        order by missed desc, q.question""", OftenMissed.class)
                .setParameter("posting", posting.value())
                .setParameter("reader", reader.value())
                .setParameter("asked", asked)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    ApplicantCard card(JobApplicationId id) {
        return entityManager
                .createQuery("select " + CARD + FROM + " where a.id = :id", ApplicantCard.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The position of an application in a list, and its neighbours. */
    Neighbours neighbours(JobApplication me, ApplicantSelection selection, ApplicantSort sort) {
        boolean inIt =
                beside(me, "count(a)", selection, "a = me", "", Long.class).getSingleResult() > 0;
        long before =
                beside(me, "count(a)", selection, sort.before(), "", Long.class).getSingleResult();
        return new Neighbours(
                neighbour(me, selection, sort.before(), sort.backwards()),
                neighbour(me, selection, sort.after(), sort.order()),
                inIt ? before + 1 : 0,
                count(selection));
    }

    private Neighbours.Neighbour neighbour(JobApplication me, ApplicantSelection selection, String side, String order) {
        String who =
                "new org.jobwright.services.applications.pipeline.Neighbours$Neighbour(a.reference, a.applicantName)";
        return beside(me, who, selection, side, " order by " + order, Neighbours.Neighbour.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private <T> TypedQuery<T> beside(
            JobApplication me, String what, ApplicantSelection selection, String side, String order, Class<T> type) {
        String query = "select " + what + " from JobApplication a join a.stage s"
                + " join JobApplication me on me.posting = a.posting and me.id = :me" + where(selection) + " and "
                + side + order;
        return bind(entityManager.createQuery(query, type), selection).setParameter("me", me.getId());
    }

    Map<JobPostingId, PostingApplicationCounts> counts(
            OrganizationId organization, ReadableApplications countable, Instant now) {
        return counts("a.organization = :whose", organization, countable, now)
                .collect(Collectors.toMap(PostingApplicationCounts::posting, Function.identity()));
    }

    Optional<PostingApplicationCounts> counts(JobPostingId posting, ReadableApplications countable, Instant now) {
        return counts("a.posting = :whose", posting, countable, now).findFirst();
    }

    private Stream<PostingApplicationCounts> counts(
            String condition, Object whose, ReadableApplications countable, Instant now) {
        return countable
                .bind(entityManager.createQuery(
                        """
                        select new org.jobwright.services.applications.pipeline.PostingApplicationCounts(
                          a.posting,
                          count(a),
                          count(a) filter (where a.candidateStatus in :active),
                          count(a) filter (where a.candidateStatus = SUBMITTED),
                          count(a) filter (where %s),
                          count(a) filter (where %s),
                          count(a) filter (where a.candidateStatus in :ended),
                          count(a) filter (where s.kind = HIRED and a.candidateStatus not in :ended),
                          count(a) filter (where a.mustHaves > 0))
                        from JobApplication a join a.stage s where %s and %s group by a.posting""".formatted(
                                        ApplicationRepository.WAITING,
                                        ApplicationRepository.OVERDUE,
                                        condition,
                                        countable.condition()),
                        PostingApplicationCounts.class))
                .setParameter("whose", whose)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setParameter("ended", CandidateStatus.ENDED_WITHOUT_HIRE)
                .setParameter("now", now)
                .getResultStream();
    }

    List<WaitingApplicant> waiting(OrganizationId organization, ReadableApplications readable, PageRequest page) {
        return readable.bind(entityManager.createQuery(
                        "select new org.jobwright.services.applications.pipeline.WaitingApplicant(p.reference, a.postingTitle, "
                                + CARD + ")" + FROM
                                + """
                         join JobPosting p on p.id = a.posting
                        where a.organization = :organization and %s and %s
                        order by a.answerDueAt, a.id.value""".formatted(ApplicationRepository.WAITING, readable.condition()),
                        WaitingApplicant.class))
                .setParameter("organization", organization)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long countWaiting(OrganizationId organization, ReadableApplications readable) {
        return readable.bind(entityManager.createQuery(
                        "select count(a) from JobApplication a where a.organization = :organization and "
                                + ApplicationRepository.WAITING + " and " + readable.condition(),
                        Long.class))
                .setParameter("organization", organization)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .getSingleResult();
    }

    long countOverdue(ReadableApplications readable, Instant now) {
        return readable.bind(entityManager.createQuery(
                        "select count(a) from JobApplication a where " + ApplicationRepository.OVERDUE + " and "
                                + readable.condition(),
                        Long.class))
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** How many of a selection are in each of these stages. */
    Map<PipelineStageId, Long> countByStage(ApplicantSelection selection, Collection<PipelineStageId> stages) {
        return bind(
                        entityManager.createQuery(
                                "select s.id, count(a)" + BARE + where(selection)
                                        + " and s.id in :stages group by s.id",
                                Tuple.class),
                        selection)
                .setParameter("stages", stages)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, PipelineStageId.class), row -> row.get(1, Long.class)));
    }

    private static String where(ApplicantSelection selection) {
        ApplicantFilter filter = selection.filter();
        StringBuilder where = new StringBuilder(" where a.posting = :posting and ")
                .append(selection.readable().condition());
        for (int word = 0; word < filter.searched().size(); word++) {
            where.append(FOUND.formatted(":word" + word));
        }
        if (filter.stage() != null) {
            where.append(" and s.id = :stage");
        }
        if (!filter.statuses().isEmpty()) {
            where.append(" and a.candidateStatus in :statuses");
        }
        if (filter.tag() != null) {
            where.append(TAGGED);
        }
        for (ApplicantFilter.Mark mark : filter.marks()) {
            where.append(
                    switch (mark) {
                        case TO_REVIEW -> " and " + TO_REVIEW;
                        case WAITING -> " and " + ApplicationRepository.WAITING;
                        case OVERDUE -> " and " + ApplicationRepository.OVERDUE;
                        case MUST_HAVE_MISSED -> " and a.mustHavesMissed > 0";
                        case PROPOSED -> " and a.decision.outcome is not null and a.decision.releaseAt is null";
                    });
        }
        return where.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, ApplicantSelection selection) {
        ApplicantFilter filter = selection.filter();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("posting", selection.posting());
        for (int word = 0; word < filter.searched().size(); word++) {
            parameters.put("word" + word, filter.searched().get(word));
        }
        if (filter.stage() != null) {
            parameters.put("stage", filter.stage());
        }
        if (!filter.statuses().isEmpty()) {
            parameters.put("statuses", filter.statuses());
        }
        if (filter.tag() != null) {
            parameters.put("tag", filter.tag());
        }
        if (filter.marks().contains(ApplicantFilter.Mark.TO_REVIEW)
                || filter.marks().contains(ApplicantFilter.Mark.WAITING)
                || filter.marks().contains(ApplicantFilter.Mark.OVERDUE)) {
            parameters.put("active", ApplicationRepository.ACTIVE);
        }
        if (filter.marks().contains(ApplicantFilter.Mark.TO_REVIEW)) {
            parameters.put("first", StageKind.NEW);
        }
        if (filter.marks().contains(ApplicantFilter.Mark.OVERDUE)) {
            parameters.put("now", selection.now());
        }
        parameters.forEach(query::setParameter);
        return selection.readable().bind(query);
    }
}

package org.jobwright.services.applications.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;

/** Who is where on a board, and what changed on it; the caller has already checked access. */
@ApplicationScoped
class BoardRepository {

    private static final UUID NOWHERE = new UUID(0, 0);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicantListRepository lists;

    @Inject
    private ApplicationRepository applications;

    /** Strict JPQL cannot rank, so SQL selects the first of every stage of a board without a filter. */
    private List<JobApplicationId> first(ApplicantSelection selection, int few, Set<PipelineStageId> opened) {
        String query = """
                select id from (
                  select id, stage_id, row_number() over (partition by stage_id order by applied_at, id) as place
                  from job_application a
                  where posting_id = :posting and candidate_status not in (:ended) and %s) ranked
                where place <= case when stage_id in (:opened) then :most else :few end""".formatted(selection.readable().sqlCondition());
        return selection
                .readable()
                .bindSql(entityManager.unwrap(Session.class).createNativeQuery(query, UUID.class))
                .setParameter("posting", selection.posting().value())
                .setParameterList(
                        "ended",
                        CandidateStatus.ENDED_WITHOUT_HIRE.stream()
                                .map(CandidateStatus::name)
                                .toList())
                .setParameterList("opened", opened.isEmpty() ? List.of(NOWHERE) : ids(opened))
                .setParameter("few", few)
                .setParameter("most", PipelineBoard.MOST_CARDS)
                .getResultStream()
                .map(JobApplicationId::new)
                .toList();
    }

    private static List<UUID> ids(Set<PipelineStageId> stages) {
        return stages.stream().map(PipelineStageId::value).toList();
    }

    /** The first of every stage, longest waiting first, and more of the stages that are expanded. */
    BoardPlaces places(ApplicantSelection selection, int few, Set<PipelineStageId> opened) {
        if (selection.filter().equals(ApplicantFilter.ON_BOARD)) {
            return new BoardPlaces(
                    applications.countByStage(selection.posting(), selection.readable()),
                    first(selection, few, opened));
        }
        Map<PipelineStageId, Long> counts = new HashMap<>();
        List<JobApplicationId> first = new ArrayList<>();
        for (Tuple row : lists.placed(selection)) {
            PipelineStageId stage = row.get(1, PipelineStageId.class);
            long place = counts.merge(stage, 1L, Long::sum);
            if (place <= (opened.contains(stage) ? PipelineBoard.MOST_CARDS : few)) {
                first.add(row.get(0, JobApplicationId.class));
            }
        }
        return new BoardPlaces(counts, first);
    }

    /** What others than the reader did since a moment. Who follows a decision has not moved besides. */
    BoardChanges changes(JobPostingId posting, Instant since, AccountId reader, ReadableApplications readable) {
        Map<String, Long> byName = new HashMap<>();
        since(posting, since, readable, """
                        select p.displayName, count(c) from StageChange c join c.application a join Account p on p.id = c.actor
                        where c.at > :since and c.actor <> :me and c.actor <> a.candidate and c.cause <> DECIDED%s
                        group by p.displayName""", Tuple.class)
                .setParameter("me", reader)
                .getResultStream()
                .forEach(row -> add(row, byName));
        since(posting, since, readable, """
                        select p.displayName, count(a) from JobApplication a join Account p on p.id = a.decision.by
                        where a.decision.at > :since and a.decision.by <> :me%s group by p.displayName""", Tuple.class)
                .setParameter("me", reader)
                .getResultStream()
                .forEach(row -> add(row, byName));
        long others = since(posting, since, readable, """
                        select count(a) from JobApplication a
                        where a.candidateStatusAt > :since and a.candidateStatus <> VIEWED%s""", Long.class).getSingleResult();
        return new BoardChanges(byName, others);
    }

    private <T> TypedQuery<T> since(
            JobPostingId posting, Instant since, ReadableApplications readable, String query, Class<T> type) {
        String condition = " and a.posting = :posting and " + readable.condition();
        return readable.bind(entityManager.createQuery(query.formatted(condition), type))
                .setParameter("posting", posting)
                .setParameter("since", since);
    }

    private static void add(Tuple row, Map<String, Long> byName) {
        byName.merge(row.get(0, String.class), row.get(1, Long.class), Long::sum);
    }
}

package org.jobwright.services.applications.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantListRepository;
import org.jobwright.services.applications.lists.ApplicantSelection;
import org.jobwright.services.applications.pipeline.PipelineBoard.BoardStage;

/** Who is where on a board, and what changed on it; the caller has already checked access. */
@ApplicationScoped
class BoardRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicantListRepository lists;

    /**
     * Stages with their people, longest waiting first.
     *
     * @param cards how many of the people of a stage to read
     */
    List<BoardStage> read(
            ApplicantSelection selection, List<PipelineStage> stages, ToIntFunction<PipelineStageId> cards) {
        Map<PipelineStageId, Long> counts = lists.countByStage(
                selection, stages.stream().map(PipelineStage::getId).toList());
        Map<PipelineStageId, List<ApplicantCard>> byStage = lists
                .first(selection, counts.keySet().stream().collect(Collectors.toMap(id -> id, cards::applyAsInt)))
                .stream()
                .collect(Collectors.groupingBy(ApplicantCard::stage));
        return stages.stream()
                .map(stage -> new BoardStage(
                        stage.getId(),
                        stage.plan(),
                        counts.getOrDefault(stage.getId(), 0L),
                        byStage.getOrDefault(stage.getId(), List.of())))
                .toList();
    }

    /** What others than the reader did since a moment, and programs of their own. Who follows a decision has not moved besides. */
    BoardChanges changes(JobPostingId posting, Instant since, AccountId reader, ReadableApplications readable) {
        Map<String, Long> byName = new HashMap<>();
        since(posting, since, readable, """
                        select coalesce(c.program, p.displayName), count(c)
                        from StageChange c join c.application a join Account p on p.id = c.actor
                        where c.at > :since and (c.actor <> :me or c.program is not null) and c.actor <> a.candidate
                          and c.cause <> DECIDED%s
                        group by coalesce(c.program, p.displayName)""", Tuple.class)
                .setParameter("me", reader)
                .getResultStream()
                .forEach(row -> add(row, byName));
        since(posting, since, readable, """
                        select coalesce(a.decisionProgram, p.displayName), count(a)
                        from JobApplication a join Account p on p.id = a.decision.by
                        where a.decision.at > :since and (a.decision.by <> :me or a.decisionProgram is not null)%s
                        group by coalesce(a.decisionProgram, p.displayName)""", Tuple.class)
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

package org.jobwright.services.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.figures.PostingFigures.AnswerFigures;
import org.jobwright.services.figures.PostingFigures.Days;
import org.jobwright.services.figures.PostingFigures.StageFigures;
import org.jobwright.services.figures.traffic.PostingTrafficRepository;

/** Counts the applications of postings that were sent in a period; the functions of the database see all of them. */
@ApplicationScoped
class FiguresRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** How many came as far as a kind of stage and no further, by the source as it is stored, which may be null. */
    Map<String, Map<StageKind, Long>> furthest(Collection<JobPostingId> postings, Instant since, Instant now) {
        Map<String, Map<StageKind, Long>> sources = new HashMap<>();
        for (Tuple row : rows(
                entityManager.createNativeQuery(
                        "select source, kind, people"
                                + " from jobwright_figures_reached(cast(:postings as uuid[]), :since, :until)",
                        Tuple.class),
                postings,
                since,
                now)) {
            sources.computeIfAbsent(row.get("source", String.class), source -> new EnumMap<>(StageKind.class))
                    .put(StageKind.valueOf(row.get("kind", String.class)), count(row, "people"));
        }
        return sources;
    }

    /** The stays in each of a posting's stages, in the order of the stages; one in which nobody was is left out. */
    List<StageFigures> stages(JobPostingId posting, List<PipelineStage> stages, Instant since, Instant now) {
        Map<UUID, Tuple> stays =
                stays(List.of(posting), false, "stage_id", UUID.class, Function.identity(), since, now);
        return stages.stream()
                .filter(stage -> stays.containsKey(stage.getId().value()))
                .map(stage -> stage(
                        stage.getKind(),
                        stage.getName(),
                        stage.plan().goalDays(),
                        stays.get(stage.getId().value())))
                .toList();
    }

    /** The stays in each kind of stage, over several postings. */
    List<StageFigures> kinds(Collection<JobPostingId> postings, Instant since, Instant now) {
        Map<StageKind, Tuple> stays = stays(postings, true, "kind", String.class, StageKind::valueOf, since, now);
        return Stream.of(StageKind.values())
                .filter(stays::containsKey)
                .map(kind -> stage(kind, null, null, stays.get(kind)))
                .toList();
    }

    private <T, K> Map<K, Tuple> stays(
            Collection<JobPostingId> postings,
            boolean byKind,
            String column,
            Class<T> type,
            Function<T, K> key,
            Instant since,
            Instant now) {
        Map<K, Tuple> stays = new HashMap<>();
        rows(
                        entityManager
                                .createNativeQuery(
                                        "select * from jobwright_figures_stays("
                                                + "cast(:postings as uuid[]), :since, :until, :until, :byKind)",
                                        Tuple.class)
                                .setParameter("byKind", byKind),
                        postings,
                        since,
                        now)
                .forEach(row -> stays.put(key.apply(row.get(column, type)), row));
        return stays;
    }

    private static StageFigures stage(StageKind kind, String name, Integer goalDays, Tuple stays) {
        return new StageFigures(
                kind,
                name,
                goalDays,
                count(stays, "passed"),
                days(stays, "median"),
                days(stays, "p90"),
                count(stays, "running"),
                days(stays, "running_median"));
    }

    AnswerFigures answers(Collection<JobPostingId> postings, Instant since, Instant now) {
        Tuple row = rows(
                        entityManager.createNativeQuery(
                                "select * from jobwright_figures_answers("
                                        + "cast(:postings as uuid[]), :since, :until, :until)",
                                Tuple.class),
                        postings,
                        since,
                        now)
                .getFirst();
        return new AnswerFigures(
                count(row, "applied"),
                count(row, "answered"),
                days(row, "median"),
                days(row, "p90"),
                count(row, "waiting"),
                count(row, "late"),
                count(row, "hired"),
                days(row, "hired_median"));
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query, Collection<JobPostingId> postings, Instant since, Instant now) {
        return query.setParameter("postings", PostingTrafficRepository.array(postings))
                .setParameter("since", since.atOffset(ZoneOffset.UTC))
                .setParameter("until", now.atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    private static long count(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static Days days(Tuple row, String column) {
        return Days.ofSeconds(row.get(column, Double.class));
    }
}

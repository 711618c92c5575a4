package org.jobwright.services.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.figures.CountedApplications.Stays;
import org.jobwright.services.figures.PostingFigures.AnswerFigures;
import org.jobwright.services.figures.PostingFigures.Days;
import org.jobwright.services.figures.traffic.PostingTrafficRepository;

/** Counts the applications of postings that were sent in a period; the functions of the database see all of them. */
@ApplicationScoped
class FiguresRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Counts all of them, without the caller's own. */
    CountedApplications count(CountedPostings counted, Instant now) {
        Map<String, Map<StageKind, Long>> furthest = furthest(counted, now);
        Map<StageKind, Long> fromNowhere = furthest.remove(null);
        return new CountedApplications(furthest, fromNowhere, stays(counted, now), answers(counted, now));
    }

    /**
     * Whether the caller applied for any of the postings in the period.
     *
     * @param earliest of the moments at which figures of it may have been counted
     */
    boolean isApplicant(CountedPostings counted, Instant earliest) {
        return (boolean) entityManager
                .createNativeQuery("select jobwright_applied_among(cast(:postings as uuid[]), :since)", Boolean.class)
                .setParameter("postings", PostingTrafficRepository.array(counted.postings()))
                .setParameter("since", counted.period().since(earliest).atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /** Whether the postings have so many applications, in any period. */
    boolean haveAtLeast(CountedPostings counted, int bound) {
        return (boolean) entityManager
                .createNativeQuery(
                        "select jobwright_applied_at_least(cast(:postings as uuid[]), :bound)", Boolean.class)
                .setParameter("postings", PostingTrafficRepository.array(counted.postings()))
                .setParameter("bound", bound)
                .getSingleResult();
    }

    private Map<String, Map<StageKind, Long>> furthest(CountedPostings counted, Instant now) {
        Map<String, Map<StageKind, Long>> sources = new HashMap<>();
        for (Tuple row : rows(
                entityManager.createNativeQuery(
                        "select source, kind, people"
                                + " from jobwright_figures_reached(cast(:postings as uuid[]), :since, :until)",
                        Tuple.class),
                counted,
                now)) {
            sources.computeIfAbsent(row.get("source", String.class), source -> new EnumMap<>(StageKind.class))
                    .put(StageKind.valueOf(row.get("kind", String.class)), count(row, "people"));
        }
        return sources;
    }

    private List<Stays> stays(CountedPostings counted, Instant now) {
        return rows(
                        entityManager
                                .createNativeQuery(
                                        "select * from jobwright_figures_stays("
                                                + "cast(:postings as uuid[]), :since, :until, :until, :byKind)",
                                        Tuple.class)
                                .setParameter("byKind", !counted.isOne()),
                        counted,
                        now)
                .stream()
                .map(row -> new Stays(
                        row.get("stage_id", UUID.class),
                        StageKind.valueOf(row.get("kind", String.class)),
                        count(row, "passed"),
                        days(row, "median"),
                        days(row, "p90"),
                        count(row, "running"),
                        days(row, "running_median")))
                .toList();
    }

    private AnswerFigures answers(CountedPostings counted, Instant now) {
        Tuple row = rows(
                        entityManager.createNativeQuery(
                                "select * from jobwright_figures_answers("
                                        + "cast(:postings as uuid[]), :since, :until, :until)",
                                Tuple.class),
                        counted,
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
    private static List<Tuple> rows(Query query, CountedPostings counted, Instant now) {
        return query.setParameter("postings", PostingTrafficRepository.array(counted.postings()))
                .setParameter("since", counted.period().since(now).atOffset(ZoneOffset.UTC))
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

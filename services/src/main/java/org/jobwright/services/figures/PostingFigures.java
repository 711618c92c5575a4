package org.jobwright.services.figures;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.figures.links.SourceName;

/**
 * The figures of a posting in a period. The caller's own application is not counted.
 *
 * @param title of the posting; empty before it has one
 * @param sources where the applications came from, most first; small ones together at the end
 */
public record PostingFigures(
        String reference, String title, List<SourceFigures> sources, List<StageFigures> stages, AnswerFigures answers)
        implements Serializable {

    /** Fewer cases than these tell nothing, and may tell about a person. */
    public static final int ENOUGH = 5;

    public PostingFigures {
        sources = List.copyOf(sources);
        stages = List.copyOf(stages);
    }

    /** How many applications reached a kind of stage, or one after it. */
    public long reached(StageKind kind) {
        return sources.stream().mapToLong(source -> source.reached(kind)).sum();
    }

    /**
     * The applications from one source.
     *
     * @param furthest how many came as far as a kind of stage and no further
     */
    public record SourceFigures(SourceName source, Map<StageKind, Long> furthest) implements Serializable {

        private static final Comparator<SourceFigures> MOST_FIRST = Comparator.comparingLong(
                        (SourceFigures one) -> one.reached(StageKind.NEW))
                .reversed()
                .thenComparing(one -> one.source().kind())
                .thenComparing(one -> one.source().name());

        public SourceFigures {
            furthest = Map.copyOf(furthest);
        }

        /** The figures by the names of their sources; what has no name came from our own site, or without a trace. */
        static List<SourceFigures> named(Map<String, Map<StageKind, Long>> counted, Map<String, SourceName> names) {
            Map<SourceName, Map<StageKind, Long>> byName = new HashMap<>();
            counted.forEach((stored, furthest) -> add(
                    byName.computeIfAbsent(
                            names.getOrDefault(stored, SourceName.SITE), name -> new EnumMap<>(StageKind.class)),
                    furthest));
            return withoutSmall(byName.entrySet().stream()
                    .map(source -> new SourceFigures(source.getKey(), source.getValue()))
                    .toList());
        }

        /**
         * Most first. Sources of fewer than {@value #ENOUGH} people are one line at the end. If these are too few
         * together, the smallest other one joins them: otherwise they would be what all minus the others leaves.
         */
        private static List<SourceFigures> withoutSmall(List<SourceFigures> sources) {
            List<SourceFigures> named = new ArrayList<>(sources);
            named.sort(MOST_FIRST);
            Map<StageKind, Long> others = new EnumMap<>(StageKind.class);
            while (!named.isEmpty()
                    && (named.getLast().isFew() || !others.isEmpty() && new SourceFigures(null, others).isFew())) {
                add(others, named.removeLast().furthest);
            }
            if (!others.isEmpty()) {
                named.add(new SourceFigures(SourceName.OTHER, others));
            }
            return named;
        }

        private static void add(Map<StageKind, Long> sum, Map<StageKind, Long> more) {
            more.forEach((kind, people) -> sum.merge(kind, people, Long::sum));
        }

        /** Whether so few people came from there that figures about them could tell about one of them. */
        public boolean isFew() {
            return reached(StageKind.NEW) < ENOUGH;
        }

        /** How many reached a kind of stage, or one after it. */
        public long reached(StageKind kind) {
            return EnumSet.range(kind, StageKind.HIRED).stream()
                    .mapToLong(one -> furthest.getOrDefault(one, 0L))
                    .sum();
        }
    }

    /**
     * How long applications stayed in a stage.
     *
     * @param name the employer's own name of the stage; null for the usual name of the kind
     * @param goalDays how long they should stay at most; null without a goal
     * @param passed how many left it or ended in it
     * @param typical the median of their stays; null if nobody passed
     * @param slow nine of ten stayed shorter; null if nobody passed
     * @param running how many are in it now
     * @param runningTypical the median of their stays up to now; null if nobody is in it
     */
    public record StageFigures(
            StageKind kind,
            String name,
            Integer goalDays,
            long passed,
            Days typical,
            Days slow,
            long running,
            Days runningTypical)
            implements Serializable {

        /** Whether the usual stay is longer than the goal. */
        public boolean isBeyondGoal() {
            return goalDays != null && passed >= ENOUGH && typical.value() > goalDays;
        }
    }

    /**
     * How soon applications are answered, and people hired.
     *
     * @param answered how many had a first answer
     * @param typical the median time to it; null if there was none
     * @param slow nine of ten were answered sooner; null if there was none
     * @param waiting how many wait for their first answer
     * @param late how many of these wait longer than promised
     * @param hiredTypical the median time from applying to being hired; null if nobody was
     */
    public record AnswerFigures(
            long applied,
            long answered,
            Days typical,
            Days slow,
            long waiting,
            long late,
            long hired,
            Days hiredTypical)
            implements Serializable {}

    /** A duration in days, not rounded. */
    public record Days(double value) implements Serializable {

        private static final double SECONDS = 86_400;

        static Days ofSeconds(Double seconds) {
            return seconds == null ? null : new Days(seconds / SECONDS);
        }
    }
}

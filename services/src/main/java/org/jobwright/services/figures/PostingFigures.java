package org.jobwright.services.figures;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.figures.links.SourceName;
import org.jobwright.services.figures.traffic.DropOff;
import org.jobwright.services.figures.traffic.Traffic;
import org.jobwright.services.figures.traffic.TrafficWeek;

/**
 * The figures of a posting in a period, or of all postings of an organization. The caller's own application is not
 * counted.
 *
 * @param reference of the posting; null for all postings of an organization
 * @param title of the posting; empty before it has one, null for all postings of an organization
 * @param sources where visitors and applications came from, most first; small ones together at the end
 * @param stages how long applications stayed in each stage; of an organization in each kind of stage
 * @param weeks how often the job was opened, the earliest week first; of the latest year
 * @param dropOff where those stopped who never sent what they began; parts of few people together at the end
 * @param asOf when applications were counted, which may be some minutes ago if there are many; null if just now
 */
public record PostingFigures(
        String reference,
        String title,
        List<SourceFigures> sources,
        List<StageFigures> stages,
        AnswerFigures answers,
        List<TrafficWeek> weeks,
        List<DropOff> dropOff,
        Instant asOf)
        implements Serializable {

    /** Fewer cases than these tell nothing, and may tell about a person. */
    public static final int ENOUGH = 5;

    public PostingFigures {
        sources = List.copyOf(sources);
        stages = List.copyOf(stages);
        weeks = List.copyOf(weeks);
        dropOff = List.copyOf(DropOff.withoutSmall(dropOff, ENOUGH));
    }

    /** Whether they are of one posting, and not of an organization. */
    public boolean isOfPosting() {
        return reference != null;
    }

    /** Whether enough people stopped to say where. */
    public boolean isDropOffShown() {
        return dropOff.stream().mapToLong(DropOff::drafts).sum() >= ENOUGH;
    }

    /** Whether it is shown how many applications a week saw begun: none, or enough not to tell about one person. */
    public static boolean areStartsShown(TrafficWeek week) {
        long starts = week.traffic().starts();
        return starts == 0 || starts >= ENOUGH;
    }

    /** How often the job was opened, and applications begun. */
    public Traffic traffic() {
        return sources.stream().map(SourceFigures::traffic).reduce(Traffic.NONE, Traffic::plus);
    }

    /** How many applications reached a kind of stage, or one after it. */
    public long reached(StageKind kind) {
        return sources.stream().mapToLong(source -> source.reached(kind)).sum();
    }

    /**
     * The applications from one source.
     *
     * @param furthest how many came as far as a kind of stage and no further; empty if they are among the others
     * @param traffic what visitors from there did
     */
    public record SourceFigures(SourceName source, Map<StageKind, Long> furthest, Traffic traffic)
            implements Serializable {

        private static final Comparator<SourceFigures> MOST_FIRST = Comparator.comparingLong(
                        (SourceFigures one) -> one.reached(StageKind.NEW))
                .thenComparingLong(one -> one.traffic().visitors())
                .reversed()
                .thenComparing(one -> one.source().kind())
                .thenComparing(one -> one.source().name());

        public SourceFigures {
            furthest = Map.copyOf(furthest);
        }

        /** The figures by the names of their sources; what has no name came from our own site, or without a trace. */
        static List<SourceFigures> named(
                Map<String, Map<StageKind, Long>> counted, Map<String, Traffic> visits, Map<String, SourceName> names) {
            Map<SourceName, SourceFigures> byName = new HashMap<>();
            counted.forEach(
                    (stored, furthest) -> add(byName, new SourceFigures(name(stored, names), furthest, Traffic.NONE)));
            visits.forEach((stored, traffic) -> add(byName, new SourceFigures(name(stored, names), Map.of(), traffic)));
            return withoutSmall(byName);
        }

        /** Beyond so many sources of a day, none is told apart, and stored without a name. */
        private static SourceName name(String stored, Map<String, SourceName> names) {
            return stored != null && stored.isEmpty() ? SourceName.OTHER : names.getOrDefault(stored, SourceName.SITE);
        }

        private static void add(Map<SourceName, SourceFigures> byName, SourceFigures figures) {
            byName.merge(figures.source(), figures, SourceFigures::plus);
        }

        /**
         * Most first. Sources of fewer than {@value #ENOUGH} people are one line at the end. If these are too few
         * together, the smallest other one joins them: otherwise they would be what all minus the others leaves. A
         * source of enough visitors is still named with these, and the applications begun and sent are
         * among the others.
         */
        private static List<SourceFigures> withoutSmall(Map<SourceName, SourceFigures> byName) {
            SourceFigures others = Objects.requireNonNullElseGet(
                    byName.remove(SourceName.OTHER), () -> new SourceFigures(SourceName.OTHER, Map.of(), Traffic.NONE));
            List<SourceFigures> named = new ArrayList<>(byName.values());
            named.sort(MOST_FIRST);
            List<SourceFigures> visited = new ArrayList<>();
            while (!named.isEmpty() && (named.getLast().isFew() || others.isBetween())) {
                SourceFigures small = named.removeLast();
                if (small.traffic.visitors() >= ENOUGH) {
                    visited.add(new SourceFigures(small.source, Map.of(), small.traffic.withoutStarts()));
                    others = others.plus(new SourceFigures(small.source, small.furthest, small.traffic.startsAlone()));
                } else {
                    others = others.plus(small);
                }
            }
            named.addAll(visited.reversed());
            if (!others.furthest.isEmpty() || !others.traffic.equals(Traffic.NONE)) {
                named.add(others);
            }
            return named;
        }

        private SourceFigures plus(SourceFigures more) {
            Map<StageKind, Long> sum = new EnumMap<>(StageKind.class);
            furthest.forEach((kind, people) -> sum.merge(kind, people, Long::sum));
            more.furthest.forEach((kind, people) -> sum.merge(kind, people, Long::sum));
            return new SourceFigures(source, sum, traffic.plus(more.traffic));
        }

        /**
         * Whether it is shown how many reached a kind of stage: of the others together how many applied, of the rest only of
         * enough people.
         */
        public boolean isShown(StageKind kind) {
            return !isFew() || kind == StageKind.NEW && source.kind() == SourceName.Kind.OTHER;
        }

        private boolean isBetween() {
            return reached(StageKind.NEW) > 0 && isFew();
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

        /** Whether enough people passed to say how long they stayed. */
        public boolean isTypicalShown() {
            return passed >= ENOUGH;
        }

        /** Whether enough people are in it to say how long they have been there. */
        public boolean isRunningShown() {
            return running >= ENOUGH;
        }

        /** Whether the usual stay is longer than the goal. */
        public boolean isBeyondGoal() {
            return goalDays != null && isTypicalShown() && typical.value() > goalDays;
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
            implements Serializable {

        /** Whether enough people were answered to say how soon. */
        public boolean isTypicalShown() {
            return answered >= ENOUGH;
        }

        /** Whether enough people were hired to say how soon. */
        public boolean isHiredTypicalShown() {
            return hired >= ENOUGH;
        }
    }

    /** A duration in days, not rounded. */
    public record Days(double value) implements Serializable {

        private static final double SECONDS = 86_400;

        static Days ofSeconds(Double seconds) {
            return seconds == null ? null : new Days(seconds / SECONDS);
        }
    }
}

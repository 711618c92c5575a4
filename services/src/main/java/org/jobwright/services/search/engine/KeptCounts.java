package org.jobwright.services.search.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.lucene.search.Query;

/**
 * The counts of searches that match many postings, kept for a minute or two: counting visits each match, while the
 * best ones are found without that. Hits are never kept.
 */
final class KeptCounts {

    private static final int MOST = 1_000;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** The same search: its conditions, without its order. */
    record Key(Query base, Map<SearchFacet, Query> filters) {}

    /** The number of matches, and the counts of each facet. */
    record Counts(long total, Map<SearchFacet, Map<String, Long>> byFacet) {}

    private record Kept(Counts counts, Instant until) {}

    private final InstantSource clock;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    };

    KeptCounts(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Optional<Counts> find(Key search) {
        return Optional.ofNullable(kept.get(search))
                .filter(found -> clock.instant().isBefore(found.until()))
                .map(Kept::counts);
    }

    /** Keeps them if they are more than can be paged through; not equally long, so that searches are not all counted at the same moment. */
    synchronized void keep(Key search, Counts counts) {
        if (counts.total() > IndexQuery.DEEPEST) {
            Duration time =
                    Duration.ofMillis(ThreadLocalRandom.current().nextLong(SHORTEST.toMillis(), LONGEST.toMillis()));
            kept.put(search, new Kept(counts, clock.instant().plus(time)));
        }
    }
}

package org.jobwright.services.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jobwright.services.search.engine.KeptCounts.Counts;
import org.junit.jupiter.api.Test;

class KeptCountsTest {

    private static final Counts MANY = new Counts(10_001, Map.of(SearchFacet.COUNTRY, Map.of("GB", 9_000L)));

    private Instant now = Instant.parse("2026-12-01T10:00:00Z");
    private final KeptCounts kept = new KeptCounts(() -> now);

    private static Query word(String word) {
        return new TermQuery(new Term("title", word));
    }

    private static KeptCounts.Key search(String word) {
        return new KeptCounts.Key(word(word), Map.of());
    }

    @Test
    void theSameSearchGetsThemForAMinuteOrTwo() {
        kept.keep(search("nurse"), MANY);
        now = now.plus(Duration.ofSeconds(59));
        assertEquals(Optional.of(MANY), kept.find(search("nurse")));
        now = now.plus(Duration.ofSeconds(61));
        assertEquals(Optional.empty(), kept.find(search("nurse")));
    }

    @Test
    void aSearchWithOtherConditionsDoesNot() {
        kept.keep(search("nurse"), MANY);
        assertEquals(Optional.empty(), kept.find(search("teacher")));
        assertEquals(
                Optional.empty(),
                kept.find(new KeptCounts.Key(word("nurse"), Map.of(SearchFacet.COUNTRY, word("GB")))));
    }

    @Test
    void fewMatchesAreCountedEachTime() {
        kept.keep(search("nurse"), new Counts(10_000, Map.of()));
        assertEquals(Optional.empty(), kept.find(search("nurse")));
    }

    @Test
    void noMoreThanAThousandAreKeptAndTheLatestAskedForStay() {
        kept.keep(search("nurse"), MANY);
        IntStream.range(0, 999).forEach(i -> kept.keep(search("a" + i), MANY));
        assertEquals(Optional.of(MANY), kept.find(search("nurse")));
        kept.keep(search("b"), MANY);
        assertEquals(Optional.of(MANY), kept.find(search("nurse")));
        assertEquals(Optional.empty(), kept.find(search("a0")));
    }
}

package org.jobwright.web.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.web.search.query.JobListPage.Chip;
import org.junit.jupiter.api.Test;

/** A search without results costs a few more searches, whatever its address contains. */
class ZeroResultSuggestionsTest {

    private static final Chip ALL = chip("all");
    private static final List<Chip> TYPED = List.of(chip("words"), chip("place"));

    @Test
    void fewValuesAreLeftOutOneByOneAndTogether() {
        assertEquals(
                List.of("words", "place", "0", "1", "2", "all"),
                labels(ZeroResultSuggestions.of(TYPED, chips(3), List.of(chip("whole")), ALL)));
        assertEquals(List.of("0"), labels(ZeroResultSuggestions.of(List.of(), chips(1), chips(1), ALL)));
        assertEquals(List.of("words", "place"), labels(ZeroResultSuggestions.of(TYPED, List.of(), List.of(), ALL)));
    }

    @Test
    void withManyValuesWholeFiltersAreLeftOut() {
        List<Chip> whole = Stream.of("role", "industry", "organization", "country", "region")
                .map(ZeroResultSuggestionsTest::chip)
                .toList();

        assertEquals(
                List.of("words", "place", "role", "industry", "organization", "all"),
                labels(ZeroResultSuggestions.of(TYPED, chips(5 * 50), whole, ALL)));
        assertEquals(
                List.of("role", "industry", "organization", "country", "region", "all"),
                labels(ZeroResultSuggestions.of(List.of(), chips(5 * 50), whole, ALL)));
    }

    @Test
    void theOnlyFilterIsLeftOutOnce() {
        assertEquals(
                List.of("region"),
                labels(ZeroResultSuggestions.of(List.of(), chips(50), List.of(chip("region")), ALL)));
    }

    private static List<String> labels(List<Chip> chips) {
        return chips.stream().map(Chip::label).toList();
    }

    private static List<Chip> chips(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> chip(Integer.toString(i)))
                .toList();
    }

    private static Chip chip(String label) {
        return new Chip(label, JobSearchParameters.read(new MultivaluedHashMap<>()));
    }
}

package org.jobwright.domain.search.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.domain.shared.text.SpellingDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceSuggestionsTest {

    @Test
    void theLargestMatchingPlaceComesFirst() {
        assertEquals("London, England", first("lond"));
        assertEquals("Munich, Bavaria", first("münch"));
        assertEquals("New York City, New York", first("new y"));
    }

    @Test
    void aPlaceAtHomeComesBeforeOneAbroadThatIsNotMuchLarger() {
        assertEquals(
                "Birmingham, England",
                labels(Gazetteer.startingWith("b", "GB", 3)).getFirst());
        assertEquals(
                "London, England",
                labels(Gazetteer.startingWith("london", "US", 3)).getFirst());
    }

    @Test
    void aRegionAfterTheNameNarrows() {
        assertEquals(List.of("Springfield, Illinois"), labels(Gazetteer.startingWith("Springfield, Ill", "", 5)));
        assertEquals(List.of("Springfield, Illinois"), labels(Gazetteer.startingWith("Springfield, IL", "", 5)));
    }

    @Test
    void noMoreThanAskedForAndNoneTwice() {
        List<String> found = labels(Gazetteer.startingWith("san", "", 7));
        assertEquals(7, found.stream().distinct().count());
        assertEquals(List.of(), Gazetteer.startingWith("san", "", 0));
        assertEquals(List.of(), Gazetteer.startingWith("", "", 5));
        assertEquals(List.of(), Gazetteer.startingWith(null, null, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "Brstol,'Bristol, England'",
        "Mnchester,'Manchester, England'",
        "Lodnon,'London, England'",
        "Birmigham,'Birmingham, England'",
        "Münhcen,'Munich, Bavaria'",
        "Liverpoool,'Liverpool, England'",
    })
    void aSlipOfTheFingerIsForgiven(String typed, String label) {
        assertEquals(label, labels(Gazetteer.nearestNames(typed, "GB", 3)).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "qqqqqqq", "🙂🙂🙂🙂🙂🙂", "SELECT * FROM job_posting", "xq"})
    void nothingIsNearToNoName(String typed) {
        assertEquals(List.of(), Gazetteer.nearestNames(typed, "GB", 3));
    }

    @Test
    void typingErrorsAreCountedByLetterAndSwapsOnce() {
        assertEquals(0, slips("bristol", "bristol"));
        assertEquals(1, slips("brstol", "bristol"));
        assertEquals(1, slips("lodnon", "london"));
        assertEquals(2, slips("lodno", "london"));
        assertTrue(slips("bristol", "birmingham") > 2);
    }

    private static int slips(String typed, String name) {
        byte[] other = FoldedText.bytes(name);
        return SpellingDistance.between(FoldedText.bytes(typed), other, 0, other.length, 2);
    }

    private static String first(String typed) {
        return labels(Gazetteer.startingWith(typed, null, 5)).getFirst();
    }

    private static List<String> labels(List<Place> places) {
        return places.stream().map(Place::label).toList();
    }
}

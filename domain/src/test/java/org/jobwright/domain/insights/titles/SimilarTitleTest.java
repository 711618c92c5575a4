package org.jobwright.domain.insights.titles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTitleTest {

    private static SimilarTitle link(String one, String other) {
        return SimilarTitle.between(one, other).orElseThrow();
    }

    @Test
    void aLinkIsTheSameFromBothEnds() {
        assertEquals(
                link("Web Developer", "Backend Developer").getPair(),
                link("Backend Developer", "Web Developer").getPair());
    }

    @Test
    void eachEndLeadsToTheOther() {
        SimilarTitle link = link("Backend Developer", "Web Developer");
        assertEquals(Optional.of("Web Developer"), link.from("Backend Developer"));
        assertEquals(Optional.of("Backend Developer"), link.from("Web Developer"));
        assertEquals(Optional.empty(), link.from("Truck Driver"));
    }

    @Test
    void anEndIsKnownInAnySpelling() {
        assertEquals(
                Optional.of("Web Developer"),
                link("Back-End Developer", "Web Developer").from("backend developers"));
    }

    @ParameterizedTest
    @CsvSource({
        "Backend Developer, backend developers",
        "Nurse (m/w/d), Nurse",
        "'', Nurse",
        "Nurse, '!?'",
        "Nurse, '()'"
    })
    void aTitleIsNotSimilarToItselfOrToNothing(String one, String other) {
        assertEquals(Optional.empty(), SimilarTitle.between(one, other));
    }
}

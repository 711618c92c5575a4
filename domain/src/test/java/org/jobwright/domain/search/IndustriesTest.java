package org.jobwright.domain.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.Test;

class IndustriesTest {

    @Test
    void aWellKnownIndustryIsTheSameHoweverItWasTyped() {
        assertEquals("mechanical-engineering", Industries.slug("Maschinenbau"));
        assertEquals("mechanical-engineering", Industries.slug("mechanical engineering"));
        assertEquals(Optional.of("Maschinenbau"), Industries.name("mechanical-engineering", Language.DE));
        assertEquals(Optional.of("Mechanical engineering"), Industries.name("MASCHINENBAU", Language.EN));
    }

    @Test
    void aSynonymIsFilteredTheSameWayAndShownAsTyped() {
        assertEquals("construction", Industries.slug("Building"));
        assertEquals(Optional.empty(), Industries.name("Building", Language.DE));
    }

    @Test
    void anyOtherStaysAsItWasTyped() {
        assertEquals("gondola-building", Industries.slug("Gondola building"));
        assertEquals(Optional.empty(), Industries.name("Gondola building", Language.DE));
        assertEquals(Optional.empty(), Industries.name("", Language.DE));
    }
}

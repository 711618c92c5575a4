package org.jobwright.web.shared.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmblemTest {

    @ParameterizedTest
    @CsvSource({
        "Harbour Rail, HR",
        "Alder and Pegg Workshops, AP",
        "Siemens, S",
        "'  Übersee-Hafen GmbH ', ÜH",
        "The Bakery of Bath, BB",
        "!!! ???, ·",
        "🚂 Rail, R"
    })
    void showsTheFirstLettersOfTheWordsThatCount(String name, String initials) {
        assertEquals(initials, Emblem.of(name).initials());
    }

    @Test
    void isStableForAName() {
        assertEquals(Emblem.of("Harbour Rail"), Emblem.of(" Harbour Rail "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Harbour Rail", "Wexmoor Council", "polygenelubricants"})
    void standsOnOneOfSixTiles(String name) {
        int tile = Emblem.of(name).tile();
        assertTrue(tile >= 1 && tile <= 6, name + " " + tile);
    }
}

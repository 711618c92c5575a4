package org.jobwright.web.shell.palette;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteWordsTest {

    @Test
    void eachTypedWordBeginsOneOfTheLabelsInAnyOrderAndLanguage() {
        assertTrue(PaletteWords.match("post new", Stream.of("New posting", "Neue Stelle")));
        assertTrue(PaletteWords.match("STELLE", Stream.of("New posting", "Neue Stelle")));
        assertTrue(PaletteWords.match("über", Stream.of("Überblick")));
        assertFalse(PaletteWords.match("osting", Stream.of("New posting")));
        assertFalse(PaletteWords.match("new job", Stream.of("New posting")));
    }
}

package org.jobwright.services.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void wordsAreFoundAnywhereInAnyCase() {
        assertEquals("%lock keeper%", LikePattern.containing("  Lock Keeper "));
    }

    @Test
    void anEmptyPatternMatchesEverything() {
        assertEquals("%%", LikePattern.containing(null));
        assertEquals("%%", LikePattern.containing(" "));
    }

    @Test
    void specialCharactersAreLiteral() {
        assertEquals("%100!% !_of!_ it!!\\%", LikePattern.containing("100% _of_ it!\\"));
    }
}

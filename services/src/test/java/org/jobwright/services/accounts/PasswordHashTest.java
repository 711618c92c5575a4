package org.jobwright.services.accounts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String PASSWORD = "correct-horse-demo";

    @Test
    void theRightPasswordMatchesAndAnotherDoesNot() {
        PasswordHash stored = PasswordHash.parse(PasswordHash.of(PASSWORD, 1000).toString());

        assertTrue(stored.matches(PASSWORD));
        assertFalse(stored.matches(PASSWORD + " "));
    }

    @Test
    void theSamePasswordHashesDifferentlyEachTime() {
        assertNotEquals(PasswordHash.of(PASSWORD, 1000), PasswordHash.of(PASSWORD, 1000));
    }

    @Test
    @Tag("SEC-12")
    void everyCharacterOfALongPasswordCounts() {
        String longOne = "käse ".repeat(25);

        assertFalse(PasswordHash.of(longOne + "a", 1000).matches(longOne + "b"));
    }

    @Test
    @Tag("SEC-15")
    void fewerIterationsThanTodaysAreWeak() {
        assertTrue(PasswordHash.of(PASSWORD, 1000).isWeak());
        assertFalse(new PasswordHash(PasswordHash.ITERATIONS, "", "").isWeak());
    }

    @Test
    void somethingElseIsNotAHash() {
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse("plain"));
    }
}

package org.jobwright.services.accounts.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    private static final String PASSWORD = "correct-horse-demo";

    /** As PBKDF2 was written until Argon2id took its place; made by Python's hashlib. */
    private static final String OLD = "PBKDF2WithHmacSHA256:600000:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=:"
            + "DFqTjatOpsvD8nnIjjWfmWFNEH05K4MqdBpdm8pJ92k=";

    /** Of the reference implementation's own tests. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void theRightPasswordMatchesAndAnotherDoesNot() {
        PasswordHash stored = PasswordHash.parse(Argon2Hash.of(PASSWORD).toString());

        assertTrue(stored.matches(PASSWORD));
        assertFalse(stored.matches(PASSWORD + " "));
    }

    @Test
    void theSamePasswordHashesDifferentlyEachTime() {
        assertNotEquals(Argon2Hash.of(PASSWORD), Argon2Hash.of(PASSWORD));
    }

    @Test
    @Tag("SEC-12")
    void everyCharacterOfALongPasswordCounts() {
        String longOne = "käse ".repeat(25);

        assertFalse(Argon2Hash.of(longOne + "a").matches(longOne + "b"));
    }

    @Test
    @Tag("SEC-15")
    void aNewHashHasTheStrengthThatOwaspNames() {
        Argon2Hash today = Argon2Hash.of(PASSWORD);

        assertTrue(today.toString().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), today.toString());
        assertFalse(today.isWeak());
        assertTrue(Argon2Hash.of(PASSWORD, 8 * 1024, 2, 1).isWeak());
        assertTrue(Argon2Hash.of(PASSWORD, Argon2Hash.KIBIBYTES, 1, 1).isWeak());
    }

    @Test
    @Tag("SEC-15")
    void aHashOfTheOldKindIsCheckedAndAlwaysWeak() {
        assertTrue(PasswordHash.parse(OLD).matches(PASSWORD));
        assertFalse(PasswordHash.parse(OLD).matches("another"));
        assertTrue(PasswordHash.parse(OLD).isWeak());
    }

    @Test
    @Tag("SEC-15")
    void theHashIsThatOfTheReference() {
        assertTrue(PasswordHash.parse(REFERENCE).matches("password"));
        assertEquals(REFERENCE, PasswordHash.parse(REFERENCE).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=99999999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "PBKDF2WithHmacSHA256:1000:abc"
            })
    void somethingElseIsNotAHash(String text) {
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse(text));
    }
}

package org.jobwright.domain.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The text of a token. */
class TokenTextTest {

    @RepeatedTest(50)
    void aTokenIsRecognizedByItsBeginningAndItsChecksum() {
        TokenText made = TokenText.next();
        String text = made.secret().value();
        assertTrue(text.matches("jbw_[A-Za-z0-9_-]{43}[0-9A-Za-z]{6}"), "shape");
        assertEquals(made, TokenText.read(text).orElseThrow());
        assertEquals(text.substring(0, 8), made.prefix());
    }

    @Test
    void aMistypedOneIsNone() {
        String text = TokenText.next().secret().value();
        for (int i = 4; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            assertFalse(
                    TokenText.read(text.substring(0, i) + other + text.substring(i + 1))
                            .isPresent(),
                    "at " + i);
        }
        assertFalse(TokenText.read("").isPresent());
        assertFalse(TokenText.read(text + "0").isPresent());
    }

    @Test
    void itIsInNoText() {
        TokenText made = TokenText.next();
        assertFalse(made.toString().contains(made.secret().value()));
    }
}

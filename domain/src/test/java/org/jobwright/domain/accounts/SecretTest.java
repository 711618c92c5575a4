package org.jobwright.domain.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEC-53")
class SecretTest {

    private static final int MANY = 4_000;

    @Test
    void itHas256BitsAndNoneOfThemIsFixed() {
        int[] ones = new int[256];
        Set<String> values = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            String value = Secret.next().value();
            byte[] bytes = Base64.getUrlDecoder().decode(value);
            assertEquals(32, bytes.length);
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += bytes[bit / 8] >> (bit % 8) & 1;
            }
            values.add(value);
        }
        assertEquals(MANY, values.size());
        for (int count : ones) {
            // Ten standard deviations from one half.
            assertTrue(Math.abs(count - MANY / 2) < 320, "a bit that is one " + count + " times");
        }
    }

    @Test
    void aSecretIsStoredAsAHashAndNeverLogged() {
        Secret secret = Secret.next();
        assertEquals(64, secret.hash().length());
        assertFalse(secret.toString().contains(secret.value()));
    }
}

package org.jobwright.domain.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.jobwright.domain.shared.Sha256;

/**
 * A secret that is handed out once and keep only as its SHA-256: 256 random bits in base64url, so that it fits in an
 * address. Nothing slower than SHA-256 is needed, because 256 bits cannot be guessed.
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Secret next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored and searched for. */
    public String hash() {
        return Sha256.hex(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Not the value, so that it never reaches a log. */
    @Override
    public String toString() {
        return "Secret";
    }
}

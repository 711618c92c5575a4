package org.jobwright.domain.applications;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that opens one draft: 256 random bits in the address and in the form. The database knows only its hash.
 * It is the intent to apply, too: however often a form with the same token arrives, it is one application.
 */
public record DraftToken(String value) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    public static DraftToken fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new DraftToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Empty for text that was never a token. */
    public static Optional<DraftToken> read(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new DraftToken(text)) : Optional.empty();
    }

    public String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never the secret itself, so that it does not end up in a log. */
    @Override
    public String toString() {
        return "DraftToken";
    }
}

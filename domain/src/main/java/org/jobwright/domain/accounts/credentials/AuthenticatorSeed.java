package org.jobwright.domain.accounts.credentials;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The secret shared with an authenticator app: 160 random bits from which both sides compute the same six digits every
 * half minute (TOTP, RFC 6238, with HMAC-SHA-1, the only algorithm that every app supports).
 */
public final class AuthenticatorSeed {

    /** How long a code is shown. */
    public static final int STEP_SECONDS = 30;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    private final byte[] bytes;

    public AuthenticatorSeed(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a seed has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    public static AuthenticatorSeed next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new AuthenticatorSeed(bytes);
    }

    /** The time step of an instant. */
    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a time step. */
    public String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }

    /** For typing into an app that cannot scan the picture: 32 letters and digits. */
    public String base32() {
        return new Base32().encodeToString(bytes);
    }

    /** The address that the picture gives to the app. */
    public String address(String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + base32() + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    /** The seed itself, to be encrypted before it is stored. */
    public byte[] bytes() {
        return bytes.clone();
    }

    // Apps decode %20, but read a plus as a plus.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Not the seed, so that it never reaches a log. */
    @Override
    public String toString() {
        return "AuthenticatorSeed";
    }
}

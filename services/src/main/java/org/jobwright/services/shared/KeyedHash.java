package org.jobwright.services.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A pseudonym for an e-mail address, a client address or an account, in counters and logs: HMAC-SHA-256 with the key
 * that the launcher keeps outside the database. A plain hash would reveal them all to anyone with a list of addresses.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private KeyedHash() {}

    /** The same for the same text, as 64 hexadecimal digits. */
    public static String of(String text) {
        return of(text, System.getProperty("jobwright.factors.key", ""));
    }

    /**
     * The same under a given key.
     *
     * @throws IllegalStateException if there is no key
     */
    public static String of(String text, String key) {
        if (key.isEmpty()) {
            throw new IllegalStateException("jobwright.factors.key is not set");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}

package org.jobwright.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tickets of public forms with any age, signed with the secret of the instance; and their proofs. */
public final class FormTickets {
    private static final int BITS = 15;

    private FormTickets() {}

    public static String ticket(String secret, String form, Duration age) throws GeneralSecurityException {
        String opened = Instant.now().minus(age).toEpochMilli() + "." + BITS + "." + UUID.randomUUID();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(ascii(secret), "HmacSHA256"));
        byte[] signature = mac.doFinal(ascii(form + "." + opened));
        return opened + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /** The number that a browser would have found. */
    public static String proof(String ticket) throws GeneralSecurityException {
        String[] parts = ticket.split("\\.", -1);
        int bits = Integer.parseInt(parts[1]);
        String signature = parts[3];
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (int number = 0; ; number++) {
            byte[] hash = sha256.digest(ascii(signature + ":" + number));
            int beginning = (hash[0] & 0xff) << 24 | (hash[1] & 0xff) << 16;
            if (Integer.numberOfLeadingZeros(beginning) >= bits) {
                return Integer.toString(number);
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

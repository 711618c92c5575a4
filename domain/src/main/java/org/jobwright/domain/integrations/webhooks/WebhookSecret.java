package org.jobwright.domain.integrations.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * With what a receiver checks that a message is ours: {@code whsec_} and 256 random bits, as the Standard Webhooks
 * specification has it.
 */
public record WebhookSecret(String text) {

    private static final String START = "whsec_";
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    public WebhookSecret {
        if (!text.startsWith(START)) {
            throw new IllegalArgumentException("not a secret of a webhook");
        }
    }

    public static WebhookSecret next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(START + Base64.getEncoder().encodeToString(bytes));
    }

    /** The signature of a message that is sent at a time, to the second. */
    public String sign(String message, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(START.length())), ALGORITHM));
            String signed = message + "." + at.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** It is in no log. */
    @Override
    public String toString() {
        return "WebhookSecret";
    }
}

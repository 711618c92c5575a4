package org.jobwright.services.shared.forms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jobwright.domain.accounts.Secret;

/**
 * What a public form carries from opening to submission: when it was opened, how much work it costs, and a unique number.
 * Signed for one form, so that nothing can be changed, and the ticket cannot be used elsewhere.
 *
 * @param form the name of the form, such as {@code report}
 * @param openedAt in milliseconds
 * @param bits that are zero in the proof of work
 * @param number makes every ticket unique
 */
record FormTicket(String form, Instant openedAt, int bits, String number) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15})\\.(\\d{1,2})\\.([\\w-]{20,60})\\.([\\w-]{43})");

    static FormTicket next(String form, Instant openedAt, int bits) {
        return new FormTicket(form, openedAt, bits, Secret.next().value());
    }

    /** Parses a ticket signed for this form; empty for anything else. */
    static Optional<FormTicket> read(String form, String written, String secret) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        FormTicket ticket = new FormTicket(
                form,
                Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                Integer.parseInt(parts.group(2)),
                parts.group(3));
        boolean genuine = MessageDigest.isEqual(ascii(ticket.signature(secret)), ascii(parts.group(4)));
        return genuine ? Optional.of(ticket) : Optional.empty();
    }

    /** As embedded in the form. */
    String written(String secret) {
        return content() + "." + signature(secret);
    }

    /** The text for the proof of work: nobody can work ahead, because nobody else can sign. */
    String signature(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(ascii(secret), ALGORITHM));
            byte[] signed = mac.doFinal(ascii(form + "." + content()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private String content() {
        return openedAt.toEpochMilli() + "." + bits + "." + number;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

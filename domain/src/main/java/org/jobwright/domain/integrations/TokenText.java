package org.jobwright.domain.integrations;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jobwright.domain.accounts.Secret;

/**
 * What a program sends: {@code jbw_}, 256 random bits, and six characters of a checksum. By the beginning scanners find
 * tokens that were published by mistake; by the checksum a mistyped one is refused without a query.
 *
 * @param secret the whole text, of which only the hash is stored
 */
public record TokenText(Secret secret) {

    private static final String START = "jbw_";
    private static final int CHECKSUM = 6;
    private static final int SHOWN = 8;
    private static final Pattern SHAPE = Pattern.compile("jbw_[A-Za-z0-9_-]{43}[0-9A-Za-z]{6}");
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static TokenText next() {
        String random = START + Secret.next().value();
        return new TokenText(new Secret(random + checksum(random)));
    }

    /** Reads what was sent; empty if it cannot be a token. */
    public static Optional<TokenText> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        int end = text.length() - CHECKSUM;
        return checksum(text.substring(0, end)).equals(text.substring(end))
                ? Optional.of(new TokenText(new Secret(text)))
                : Optional.empty();
    }

    /** By which owners recognize it in their list: its first characters, which open nothing. */
    public String prefix() {
        return secret.value().substring(0, SHOWN);
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        long rest = crc.getValue();
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < CHECKSUM; i++) {
            digits.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
            rest /= DIGITS.length();
        }
        return digits.toString();
    }
}

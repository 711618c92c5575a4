package org.jobwright.domain.messages;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.Sha256;

/**
 * The secret in the address that a person replies to: it names the conversation and the person. In small letters and
 * digits, because some mail servers change the case of addresses. Only its hash is kept.
 */
public record ReplyToken(String value) {

    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static ReplyToken next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ReplyToken(HexFormat.of().formatHex(bytes));
    }

    /** Empty if the text was never a token. */
    public static Optional<ReplyToken> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ReplyToken(text)) : Optional.empty();
    }

    public String hash() {
        return Sha256.hex(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Not the value, so that it never reaches a log. */
    @Override
    public String toString() {
        return "ReplyToken";
    }
}

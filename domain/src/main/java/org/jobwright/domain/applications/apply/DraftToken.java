package org.jobwright.domain.applications.apply;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobwright.domain.accounts.Secret;

/**
 * The secret that opens one draft, in the address and in the form. It also identifies the intent to apply: however
 * often a form with the same token arrives, it is one application.
 */
public record DraftToken(String value) implements Serializable {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    public static DraftToken next() {
        return new DraftToken(Secret.next().value());
    }

    /** Empty if the text was never a token. */
    public static Optional<DraftToken> read(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new DraftToken(text)) : Optional.empty();
    }

    /** The only form in which the database stores it. */
    public String hash() {
        return new Secret(value).hash();
    }

    /** Not the value, so that it never reaches a log. */
    @Override
    public String toString() {
        return "DraftToken";
    }
}

package org.jobwright.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * An e-mail address, trimmed and in lower case, at most 254 characters (RFC 5321). Only the form is checked; a link
 * proves that someone reads it.
 */
@Embeddable
public record EmailAddress(@Column(name = "email") String value) implements Serializable {

    public static final int MAX_LENGTH = 254;

    // Possessive and without nested repetition: linear in the length of the input.
    private static final Pattern SHAPE = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]++@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)++");

    public EmailAddress {
        value = value == null ? "" : value.strip();
        if (value.length() > MAX_LENGTH) { // before lower case, which takes quadratic time where it lengthens a text
            throw new RuleViolation("shared.email.invalid");
        }
        value = value.toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new RuleViolation("shared.email.invalid");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

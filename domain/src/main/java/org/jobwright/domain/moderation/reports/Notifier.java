package org.jobwright.domain.moderation.reports;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * Someone who reports an advert and wants to hear what comes of it.
 *
 * @param name may be empty
 */
public record Notifier(String name, EmailAddress email, Language language) implements Serializable {

    public static final int MAX_NAME_LENGTH = 100;

    /** What breaks a line or turns the direction of what follows, in a mail or on the page of a moderator. */
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    public Notifier {
        name = name == null ? "" : CONTROLS.matcher(name).replaceAll(" ").strip();
        if (name.length() > MAX_NAME_LENGTH) {
            throw new InvalidInput(FieldProblem.of("name", "moderation.report.name.too-long", MAX_NAME_LENGTH));
        }
    }
}

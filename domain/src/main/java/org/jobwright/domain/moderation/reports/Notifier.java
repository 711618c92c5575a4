package org.jobwright.domain.moderation.reports;

import java.io.Serializable;
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

    public Notifier {
        name = name == null ? "" : name.replace("\u0000", "").strip();
        if (name.length() > MAX_NAME_LENGTH) {
            throw new InvalidInput(FieldProblem.of("name", "moderation.report.name.too-long", MAX_NAME_LENGTH));
        }
    }
}

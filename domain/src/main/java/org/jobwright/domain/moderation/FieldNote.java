package org.jobwright.domain.moderation;

import java.io.Serializable;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * What the employer is asked to change in one field.
 *
 * @param field the property of the advert, for example {@code baseSalary}
 * @param text what is wrong with it, in the moderator's words
 */
public record FieldNote(String field, String text) implements Serializable {

    public static final int MAX_LENGTH = 2_000;

    public FieldNote {
        field = field == null ? "" : field.strip();
        text = text == null ? "" : text.strip();
        if (text.length() > MAX_LENGTH) {
            throw new RuleViolation("moderation.note.too-long", MAX_LENGTH);
        }
    }
}

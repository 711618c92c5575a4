package org.jobwright.domain.moderation;

import java.io.Serializable;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What the employer is asked to change in one field, or in a passage of it.
 *
 * @param field the property of the advert, for example {@code baseSalary}
 * @param quote the beginning of the passage; empty for the whole field
 * @param text what is wrong with it, in the moderator's words
 */
public record FieldNote(String field, String quote, String text) implements Serializable {

    public static final int MAX_LENGTH = 2_000;

    /** Enough to recognize a passage. */
    public static final int MAX_QUOTE = 160;

    public FieldNote {
        field = field == null ? "" : field.strip();
        quote = cut(TypedText.line(quote));
        text = text == null ? "" : text.strip();
        if (text.length() > MAX_LENGTH) {
            throw new RuleViolation("moderation.note.too-long", MAX_LENGTH);
        }
    }

    /** About the whole field. */
    public FieldNote(String field, String text) {
        this(field, "", text);
    }

    /** Whether both are about the same passage. */
    public boolean isAbout(FieldNote other) {
        return field.equals(other.field) && quote.equals(other.quote);
    }

    private static String cut(String passage) {
        return passage.length() <= MAX_QUOTE
                ? passage
                : TypedText.firstOf(passage, MAX_QUOTE - 1).strip() + "…";
    }
}

package org.jobwright.domain.applications.entry;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What an employer enters of a person: with what an application begins, and nothing else.
 *
 * @param email as it was read; empty once it was deleted
 */
@Embeddable
public record EntryData(String name, String email, String phone, String location) implements Serializable {

    /** Characters of a name. */
    public static final int MOST_NAME = 200;

    /** Characters of a telephone number, and of a place. */
    public static final int MOST_LINE = 100;

    /** What is left of a person who declined. */
    public static final EntryData NOTHING = new EntryData("", "", "", "");

    public EntryData {
        name = TypedText.line(name);
        email = TypedText.line(email);
        phone = TypedText.firstOf(TypedText.line(phone), MOST_LINE);
        location = TypedText.firstOf(TypedText.line(location), MOST_LINE);
    }
}

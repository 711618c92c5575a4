package org.jobwright.domain.applications.content;

import java.io.Serializable;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.shared.text.TypedText;

/** The applicant's name and contact details for this employer. */
public record Contact(String firstName, String lastName, String email, String phone, String location)
        implements Serializable {

    public static final Contact EMPTY = new Contact(null, null, null, null, null);

    public Contact {
        firstName = TypedText.line(firstName);
        lastName = TypedText.line(lastName);
        email = TypedText.line(email);
        phone = TypedText.line(phone);
        location = TypedText.line(location);
    }

    /** The contact details of a profile; what it does not have is empty. */
    public static Contact of(Resume.Basics basics) {
        String town = basics.location() == null ? null : basics.location().city();
        return new Contact(null, null, basics.email(), basics.phone(), town).named(basics.name());
    }

    /** The same with a full name, whose last word is the last name; null for none. */
    public Contact named(String name) {
        String full = TypedText.line(name);
        int space = full.lastIndexOf(' ');
        return space < 0
                ? new Contact(full, "", email, phone, location)
                : new Contact(full.substring(0, space), full.substring(space + 1), email, phone, location);
    }

    /** The same for a profile. */
    public Resume.Basics asBasics() {
        Resume.Location town = location.isEmpty() ? null : new Resume.Location(null, null, location, null, null);
        return new Resume.Basics(fullName(), null, email, phone, null, null, town, null);
    }

    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}

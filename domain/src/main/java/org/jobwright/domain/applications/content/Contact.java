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

    /** The same for a profile. */
    public Resume.Basics asBasics() {
        Resume.Location town = location.isEmpty() ? null : new Resume.Location(null, null, location, null, null);
        return new Resume.Basics(fullName(), null, email, phone, null, null, town, null);
    }

    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}

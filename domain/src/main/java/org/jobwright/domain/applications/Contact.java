package org.jobwright.domain.applications;

import java.io.Serializable;

/** How an applicant wants to be named and reached by this employer. */
public record Contact(String firstName, String lastName, String email, String phone, String location)
        implements Serializable {

    public static final Contact EMPTY = new Contact(null, null, null, null, null);

    public Contact {
        firstName = Typed.line(firstName);
        lastName = Typed.line(lastName);
        email = Typed.line(email);
        phone = Typed.line(phone);
        location = Typed.line(location);
    }

    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}

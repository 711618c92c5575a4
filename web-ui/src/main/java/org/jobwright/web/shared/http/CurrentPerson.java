package org.jobwright.web.shared.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jobwright.services.accounts.SignedInPerson;

/** The signed-in person of one request; set by the authentication mechanism. */
@RequestScoped
public class CurrentPerson {

    private SignedInPerson person;

    public Optional<SignedInPerson> get() {
        return Optional.ofNullable(person);
    }

    public void set(SignedInPerson person) {
        this.person = person;
    }
}

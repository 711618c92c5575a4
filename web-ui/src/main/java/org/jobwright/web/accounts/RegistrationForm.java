package org.jobwright.web.accounts;

import org.jobwright.web.shared.FieldErrors;

/**
 * The registration page, with what was typed; never the password.
 *
 * @param continueTo where to go on; null for the start page
 */
public record RegistrationForm(String email, String displayName, String continueTo, FieldErrors errors) {

    public String loginAddress() {
        return ContinueTo.address("/login", continueTo);
    }
}

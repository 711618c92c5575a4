package org.jobwright.web.accounts;

import org.jobwright.web.shared.FieldErrors;

/**
 * The registration page, with what was typed; never the password.
 *
 * @param continueTo where to go on; null for the start page
 * @param ticket see {@code parts/guard.jte}
 */
public record RegistrationForm(String email, String displayName, String continueTo, String ticket, FieldErrors errors) {

    public String loginAddress() {
        return ContinueTo.address("/login", continueTo);
    }

    RegistrationForm corrected(String nextTicket, FieldErrors problems) {
        return new RegistrationForm(email, displayName, continueTo, nextTicket, problems);
    }
}

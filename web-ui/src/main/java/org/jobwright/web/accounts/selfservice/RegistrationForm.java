package org.jobwright.web.accounts.selfservice;

import org.jobwright.web.accounts.sessions.ContinueTo;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The registration page, with the input, except for the password.
 *
 * @param continueTo where to continue; null for the start page
 * @param ticket see {@code shared/form/guard.jte}
 */
public record RegistrationForm(String email, String displayName, String continueTo, String ticket, FieldErrors errors) {

    public String loginAddress() {
        return ContinueTo.address("/login", continueTo);
    }

    /** Whether the person registers to hire, not to apply. */
    public boolean isForEmployers() {
        return continueTo != null
                && (continueTo.startsWith("/app/organization") || continueTo.startsWith("/app/postings"));
    }

    RegistrationForm corrected(String nextTicket, FieldErrors problems) {
        return new RegistrationForm(email, displayName, continueTo, nextTicket, problems);
    }
}

package org.jobwright.web.accounts.signin;

import org.jobwright.web.accounts.sessions.ContinueTo;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The sign-in page.
 *
 * @param email the input
 * @param continueTo where to continue; null for the start page
 */
public record LoginForm(String email, String continueTo, FieldErrors errors) {

    public String registerAddress() {
        return ContinueTo.address("/register", continueTo);
    }
}

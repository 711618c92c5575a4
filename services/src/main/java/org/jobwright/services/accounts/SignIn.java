package org.jobwright.services.accounts;

import jakarta.validation.constraints.NotNull;

/**
 * Somebody wants to sign in.
 *
 * @param address from where, for the throttle
 * @param device what the browser says it is, as {@link org.jobwright.domain.accounts.SignInSession} keeps it
 */
public record SignIn(
        @NotNull String email,
        @NotNull String password,
        @NotNull String address,
        @NotNull String device) {

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "SignIn";
    }
}

package org.jobwright.services.accounts.signin;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Secret;

/**
 * Someone wants to sign in.
 *
 * @param address the client address, for the throttle
 * @param device a description of the browser, as stored by {@link org.jobwright.domain.accounts.sessions.SignInSession}
 * @param browser the secret that this browser keeps, by which it is known once it has signed in; null for none
 */
public record SignIn(
        @NotNull String email,
        @NotNull String password,
        @NotNull String address,
        @NotNull String device,
        Secret browser) {

    public SignIn(String email, String password, String address, String device) {
        this(email, password, address, device, null);
    }

    /** Without the password, so that it never reaches a log. */
    @Override
    public String toString() {
        return "SignIn";
    }
}

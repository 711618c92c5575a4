package org.jobwright.services.accounts.selfservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.SignInSessionId;

/**
 * A person changes their password.
 *
 * @param current the current password
 * @param keep the session in which this happens; all others end
 * @param address the client address, for the throttle
 * @param browser the secret by which this browser is known, for the throttle; null for none
 */
public record ChangePassword(
        @NotBlank(message = "accounts.password.required") String current,
        @NotNull(message = "accounts.password.required") String replacement,
        SignInSessionId keep,
        @NotNull String address,
        Secret browser) {

    /** Without the passwords, so that they never reach a log. */
    @Override
    public String toString() {
        return "ChangePassword";
    }
}

package org.jobwright.services.accounts.credentials;

import jakarta.validation.constraints.NotNull;

/**
 * A browser's response to a {@link PasskeyChallenge}.
 *
 * @param ticket of the challenge
 * @param credential the authenticator's response as JSON (WebAuthn 3, RegistrationResponseJSON or
 *     AuthenticationResponseJSON)
 * @param address the client address, for limits
 */
public record PasskeyAnswer(
        @NotNull String ticket,
        @NotNull String credential,
        @NotNull String address) {

    /** Without the signed data, so that it never reaches a log. */
    @Override
    public String toString() {
        return "PasskeyAnswer";
    }
}

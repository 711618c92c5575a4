package org.jobwright.services.accounts.credentials;

import jakarta.validation.constraints.NotNull;

/**
 * What a browser answers to a {@link PasskeyChallenge}.
 *
 * @param ticket of the challenge
 * @param credential what the authenticator said, as JSON (WebAuthn 3, RegistrationResponseJSON or
 *     AuthenticationResponseJSON)
 * @param address from where, for limits
 */
public record PasskeyAnswer(
        @NotNull String ticket,
        @NotNull String credential,
        @NotNull String address) {

    /** Without what was signed, so that it reaches no log. */
    @Override
    public String toString() {
        return "PasskeyAnswer";
    }
}

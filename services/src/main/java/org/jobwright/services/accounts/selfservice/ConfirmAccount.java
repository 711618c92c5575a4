package org.jobwright.services.accounts.selfservice;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Secret;

/**
 * Somebody who registered proves the address.
 *
 * @param token from the link in the mail
 * @param password the one that was chosen at registration
 * @param address from where, for the throttle
 * @param device what the browser says it is
 * @param browser the secret by which this browser is known, for the throttle; null for none
 */
public record ConfirmAccount(
        @NotNull String token,
        @NotNull String password,
        @NotNull String address,
        @NotNull String device,
        Secret browser) {

    /** Without the link and the password, so that they reach no log. */
    @Override
    public String toString() {
        return "ConfirmAccount";
    }
}

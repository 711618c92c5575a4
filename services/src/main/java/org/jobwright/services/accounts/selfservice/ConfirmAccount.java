package org.jobwright.services.accounts.selfservice;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Secret;

/**
 * Someone who registered confirms the address.
 *
 * @param token from the link in the mail
 * @param password the one chosen at registration
 * @param address the client address, for the throttle
 * @param device a description of the browser
 * @param browser the secret by which this browser is known, for the throttle; null for none
 */
public record ConfirmAccount(
        @NotNull String token,
        @NotNull String password,
        @NotNull String address,
        @NotNull String device,
        Secret browser) {

    /** Without the link and the password, so that they never reach a log. */
    @Override
    public String toString() {
        return "ConfirmAccount";
    }
}

package org.jobwright.services.organizations.members;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.Language;

/**
 * An invited person without an account joins.
 *
 * @param token of the invitation
 * @param device a description of the browser
 * @param browser the secret by which the browser will be known; null for none
 */
public record JoinWithNewAccount(
        @NotNull String token,

        @NotBlank(message = "accounts.name.required")
        @Size(max = Account.MAX_NAME_LENGTH, message = "accounts.name.too-long")
        String displayName,

        @NotNull(message = "accounts.password.required") String password,
        @NotNull Language language,
        @NotNull String device,
        Secret browser) {

    /** Without the link and the password, so that they never reach a log. */
    @Override
    public String toString() {
        return "JoinWithNewAccount";
    }
}

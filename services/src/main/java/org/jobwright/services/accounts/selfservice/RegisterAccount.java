package org.jobwright.services.accounts.selfservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.Language;

/**
 * Someone requests an account.
 *
 * @param address the client address, for the limit
 * @param continueTo our page where the person was going, or null; stored with the link in the mail
 * @param browser the secret by which this browser is known; in it the link confirms without the password. Null for none
 */
public record RegisterAccount(
        @NotBlank(message = "accounts.email.required") String email,

        @NotBlank(message = "accounts.name.required")
        @Size(max = Account.MAX_NAME_LENGTH, message = "accounts.name.too-long")
        String displayName,

        @NotNull(message = "accounts.password.required") String password,
        @NotNull Language language,
        @NotNull String address,
        String continueTo,
        Secret browser) {

    /** Without the password, so that it never reaches a log. */
    @Override
    public String toString() {
        return "RegisterAccount";
    }
}

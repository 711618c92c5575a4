package org.jobwright.services.accounts.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.shared.Language;

/**
 * The operator provides an account.
 *
 * @param password null for an account without sign-in
 */
public record ProvideAccount(
        @NotBlank String email,
        @NotBlank String displayName,
        @NotNull Language language,
        String password,
        @NotNull Set<StaffRole> staffRoles) {

    /** Without the password, so that it never reaches a log. */
    @Override
    public String toString() {
        return "ProvideAccount";
    }
}

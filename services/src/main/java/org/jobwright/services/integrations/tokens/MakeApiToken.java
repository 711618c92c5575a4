package org.jobwright.services.integrations.tokens;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Makes a token.
 *
 * @param name what the program is, for the owners
 * @param lastDay the last day on which it works, in UTC
 */
public record MakeApiToken(
        @NotNull(message = "shared.required") OrganizationId organization,
        @NotNull(message = "shared.required") String name,
        @NotNull(message = "shared.required") Set<ApiScope> scopes,
        @NotNull(message = "integrations.token.expiry") LocalDate lastDay) {

    public MakeApiToken {
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }
}

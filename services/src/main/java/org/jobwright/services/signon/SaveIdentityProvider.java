package org.jobwright.services.signon;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.signon.ProviderSettings;

/**
 * An owner says which provider the organization has.
 *
 * @param clientSecret the secret by which it knows us; empty to keep the present one
 */
public record SaveIdentityProvider(
        @NotNull(message = "shared.required") OrganizationId organization,
        @NotNull(message = "shared.required") ProviderSettings settings,
        @NotNull(message = "shared.required") String clientSecret) {

    /** Without the secret, so that it never reaches a log. */
    @Override
    public String toString() {
        return "SaveIdentityProvider of " + organization;
    }
}

package org.jobwright.services.signon.oidc;

import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.signon.IdentityProvider;

/**
 * What is needed to talk to a provider.
 *
 * @param organization whose provider it is
 * @param clientSecret the secret by which it knows us
 */
public record ProviderQuestion(OrganizationId organization, String issuer, String clientId, String clientSecret) {

    /** What is needed to talk to the provider of an organization. */
    public static ProviderQuestion of(IdentityProvider provider, ProviderVault vault) {
        return new ProviderQuestion(
                provider.getOrganization(),
                provider.getIssuer(),
                provider.getSettings().clientId(),
                vault.open(provider.getClientSecret(), provider.getId()));
    }

    /** Without the secret, so that it never reaches a log. */
    @Override
    public String toString() {
        return "ProviderQuestion to " + issuer;
    }
}

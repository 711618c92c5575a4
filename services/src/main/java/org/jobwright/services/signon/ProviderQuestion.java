package org.jobwright.services.signon;

import org.jobwright.domain.signon.IdentityProvider;

/**
 * What is needed to talk to a provider. Only this package makes one, for a caller who may have it done.
 *
 * @param clientSecret the secret by which it knows us
 */
record ProviderQuestion(String issuer, String clientId, String clientSecret) {

    static ProviderQuestion of(IdentityProvider provider, ProviderVault vault) {
        return new ProviderQuestion(
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

package org.jobwright.services.signon;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.signon.IdentityProvider;
import org.jobwright.domain.signon.ProviderSettings;

/**
 * The provider of an organization, for its owners; without its secret.
 *
 * @param speaksFor the domains for whose addresses it speaks now: chosen, and proved by a record
 * @param required whether members have to sign in there
 */
public record IdentityProviderSummary(
        ProviderSettings settings, List<String> speaksFor, boolean required, Instant changedAt)
        implements Serializable {

    public IdentityProviderSummary {
        speaksFor = List.copyOf(speaksFor);
    }

    static IdentityProviderSummary of(IdentityProvider provider, List<String> proved) {
        ProviderSettings settings = provider.getSettings();
        return new IdentityProviderSummary(
                settings,
                settings.domains().stream().filter(proved::contains).toList(),
                provider.isRequired(),
                provider.getChangedAt());
    }
}

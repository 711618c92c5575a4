package org.jobwright.services.signon;

import java.io.Serializable;
import java.net.URI;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.signon.IdentityProvider;

/**
 * An organization with a provider, as people see it who are not signed in.
 *
 * @param slug of its address
 * @param host where the provider is
 */
public record SignOnOffer(OrganizationId organization, String slug, String displayName, String host)
        implements Serializable {

    static SignOnOffer of(HiringOrganization organization, IdentityProvider provider) {
        return new SignOnOffer(
                organization.getId(),
                organization.getSlug(),
                organization.getDisplayName(),
                URI.create(provider.getIssuer()).getHost());
    }
}

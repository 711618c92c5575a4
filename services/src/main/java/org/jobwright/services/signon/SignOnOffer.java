package org.jobwright.services.signon;

import java.io.Serializable;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * An organization with a provider, as people see it who are not signed in.
 *
 * @param slug of its address
 * @param host where the provider is
 */
public record SignOnOffer(OrganizationId organization, String slug, String displayName, String host)
        implements Serializable {}

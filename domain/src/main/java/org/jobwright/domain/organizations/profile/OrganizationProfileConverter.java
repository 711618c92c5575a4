package org.jobwright.domain.organizations.profile;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

/** Stores the profile of an organization as JSON. */
@Converter
public class OrganizationProfileConverter extends JsonConverter<OrganizationProfile> {

    public OrganizationProfileConverter() {
        super(OrganizationProfile.class);
    }
}

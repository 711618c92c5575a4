package org.jobwright.domain.organizations.profile;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * The head office of an organization.
 *
 * @param country ISO 3166-1 alpha-2; the only required part
 */
public record HeadOffice(String street, String postalCode, String locality, String region, String country)
        implements Serializable {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public HeadOffice {
        street = OrganizationProfile.stripped(street);
        postalCode = OrganizationProfile.stripped(postalCode);
        locality = OrganizationProfile.stripped(locality);
        region = OrganizationProfile.stripped(region);
        country = OrganizationProfile.stripped(country).toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new RuleViolation("organizations.country.unknown", country);
        }
    }
}

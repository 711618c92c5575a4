package org.jobwright.web.shared;

import java.util.Optional;
import org.jobwright.domain.organizations.profile.HeadOffice;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.failures.InvalidInput;

/** Websites of an organization, as its profile accepts them. */
final class Websites {

    private Websites() {}

    static Optional<String> taken(String typed) {
        try {
            var profile = new OrganizationProfile(
                    "Harbour Rail Ltd", "", typed, null, "", null, new HeadOffice("", "", "Hull", "", "GB"), false, "");
            return Optional.of(profile.website()).filter(website -> !website.isEmpty());
        } catch (InvalidInput refused) {
            return Optional.empty();
        }
    }
}

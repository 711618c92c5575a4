package org.jobwright.domain.organizations;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.profile.HeadOffice;
import org.jobwright.domain.organizations.profile.OrganizationName;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.organizations.profile.SizeBand;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.text.RichText;

/** Organizations for tests, each at one point of its life. */
public final class Organizations {

    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    public static final AccountId OWNER = AccountId.next();

    private Organizations() {}

    public static HiringOrganization unverified() {
        OrganizationName name = new OrganizationName("Harbour Rail");
        return HiringOrganization.found(name, name.slug(), profile(), OWNER, NOW);
    }

    public static HiringOrganization verified() {
        HiringOrganization organization = unverified();
        organization.verify("Found in the register.", NOW);
        return organization;
    }

    public static HiringOrganization suspended() {
        HiringOrganization organization = verified();
        organization.suspend("Asks applicants for money", Ground.TERMS, "It asks applicants for money.", NOW);
        return organization;
    }

    public static OrganizationProfile profile() {
        return new OrganizationProfile(
                "Harbour Rail Ltd",
                "",
                "https://harbour-rail.example",
                RichText.ofPlainText("Trains along the coast."),
                "Rail transport",
                SizeBand.FROM_250,
                new HeadOffice("1 Quay Street", "H1 2AB", "Hull", "", "gb"),
                false,
                "");
    }
}

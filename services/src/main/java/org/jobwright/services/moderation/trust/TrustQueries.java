package org.jobwright.services.moderation.trust;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.organizations.OrganizationRepository;

/** Moderators read what an organization has to show before they trust it. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class TrustQueries {

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private TrustRecordRepository records;

    @Inject
    private Clock clock;

    /** Each criterion with the value of an organization, as of now. */
    public TrustStanding of(@NotNull OrganizationId id) {
        Instant now = clock.instant();
        HiringOrganization organization = organizations.get(id);
        return new TrustStanding(
                records.of(organization, now).facts(now),
                organization.getTrustNote().orElse(""));
    }
}

package org.jobwright.services.moderation.trust;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.organizations.StaffConflict;

/** A moderator trusts an organization for its history. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class TrustService {

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private TrustRecordRepository records;

    @Inject
    private RecentProof proof;

    @Inject
    private StaffConflict conflict;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Trusts a verified organization that meets each criterion; refused otherwise.
     *
     * @param reason what the caller based it on; kept for colleagues
     */
    public void grant(
            @NotNull OrganizationId id,
            @NotBlank(message = "organizations.status.reason-required")
                    @Size(max = 1000, message = "organizations.status.reason-too-long")
                    String reason) {
        proof.require();
        conflict.requireNone(id);
        Instant now = clock.instant();
        HiringOrganization organization = organizations.lock(id);
        records.of(organization, now).requireEligible(now);
        events.fire(organization.trust(reason, now));
    }
}

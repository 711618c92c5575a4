package org.jobwright.domain.organizations;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** An owner switched on or off that members need a second factor. */
public record OrganizationSecondFactorSwitched(OrganizationId organization, boolean required, Instant at)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "HiringOrganization";
    }

    @Override
    public UUID subjectId() {
        return organization.value();
    }
}

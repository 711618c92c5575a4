package org.jobwright.domain.organizations;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** An owner changed what an organization says about itself or promises. */
public record OrganizationEdited(OrganizationId organization, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "HiringOrganization";
    }

    @Override
    public UUID subjectId() {
        return organization.value();
    }
}

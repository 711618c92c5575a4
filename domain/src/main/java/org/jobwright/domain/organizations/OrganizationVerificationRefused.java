package org.jobwright.domain.organizations;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** The staff could not verify an organization; the reason is for its owners. */
public record OrganizationVerificationRefused(OrganizationId organization, String reason, Instant at)
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

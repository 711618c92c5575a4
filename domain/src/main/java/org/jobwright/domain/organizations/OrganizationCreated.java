package org.jobwright.domain.organizations;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** Someone founded an organization and became its owner. */
public record OrganizationCreated(OrganizationId organization, AccountId by, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "HiringOrganization";
    }

    @Override
    public UUID subjectId() {
        return organization.value();
    }
}

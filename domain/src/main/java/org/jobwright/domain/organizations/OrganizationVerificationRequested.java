package org.jobwright.domain.organizations;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** An owner asked the staff to look whether an organization is what it says. */
public record OrganizationVerificationRequested(OrganizationId organization, AccountId by, Instant at)
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

package org.jobwright.domain.organizations.members;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.DomainEvent;

/** An owner gave a member another role. */
public record MemberRoleChanged(OrganizationId organization, AccountId account, OrganizationRole role, Instant at)
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

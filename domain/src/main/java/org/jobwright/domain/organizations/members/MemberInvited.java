package org.jobwright.domain.organizations.members;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;

/** A person was invited to an organization; the token is known to nobody else. */
public record MemberInvited(
        OrganizationId organization,
        EmailAddress invited,
        OrganizationRole role,
        String invitationToken,
        AccountId by,
        Instant at)
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

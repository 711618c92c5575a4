package org.jobwright.domain.organizations.members;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;

/** Something that happened to the membership of a person in an organization. */
public sealed interface MemberEvent extends DomainEvent {

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("HiringOrganization", organization().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case MemberInvited ignored -> "MemberInvited";
            case MemberJoined ignored -> "MemberJoined";
            case MemberRoleChanged ignored -> "MemberRoleChanged";
            case MemberRemoved ignored -> "MemberRemoved";
        };
    }

    /** A person was invited to an organization; the token is known to nobody else. */
    record MemberInvited(
            OrganizationId organization,
            EmailAddress invited,
            OrganizationRole role,
            String invitationToken,
            AccountId by,
            Instant at)
            implements MemberEvent {}

    /** An invited person became a member. */
    record MemberJoined(OrganizationId organization, AccountId account, Instant at) implements MemberEvent {}

    /** An owner gave a member another role. */
    record MemberRoleChanged(
            OrganizationId organization, AccountId account, OrganizationRole former, OrganizationRole role, Instant at)
            implements MemberEvent {}

    /** A membership ended with immediate effect. */
    record MemberRemoved(OrganizationId organization, AccountId account, Instant at) implements MemberEvent {}
}

package org.jobwright.domain.organizations.members;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationMembership;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * An offer to join an organization, sent to an e-mail address. It ends by being accepted by the owner of the address,
 * withdrawn by an owner of the organization, or after two weeks.
 */
@Entity
public class Invitation extends AggregateRoot<InvitationId> {

    public static final Duration VALID_FOR = Duration.ofDays(14);

    @EmbeddedId
    private InvitationId id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private HiringOrganization organization;

    @Embedded
    private EmailAddress email;

    @Enumerated(EnumType.STRING)
    private OrganizationRole role;

    private String secretHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
    private AccountId invitedBy;

    private Instant invitedAt;

    private Instant expiresAt;

    private Instant endedAt;

    protected Invitation() {}

    /** Invites; only owners of an organization that is not suspended or blocked get here. */
    public Invitation(
            HiringOrganization organization,
            EmailAddress email,
            OrganizationRole role,
            Secret secret,
            AccountId invitedBy,
            Instant now) {
        organization.getStatus().requireNotStopped();
        this.id = InvitationId.next();
        this.organization = organization;
        this.email = email;
        this.role = role;
        this.secretHash = secret.hash();
        this.invitedBy = invitedBy;
        this.invitedAt = now;
        this.expiresAt = now.plus(VALID_FOR);
    }

    /** Whether it was neither answered nor withdrawn, has not expired, and the organization is not stopped. */
    public boolean isOpen(Instant now) {
        return endedAt == null
                && now.isBefore(expiresAt)
                && organization.getStatus().isPublic();
    }

    private boolean isInviterOwner() {
        return organization
                .membership(invitedBy)
                .filter(OrganizationMembership::isActiveOwner)
                .isPresent();
    }

    /**
     * The owner of the address joins; nobody else who got hold of the link can, and nobody can once the inviting person
     * may no longer invite.
     */
    public void accept(AccountId account, EmailAddress accountEmail, Instant now) {
        if (!isOpen(now) || !isInviterOwner()) {
            throw new RuleViolation("organizations.invitation.over");
        }
        if (!accountEmail.equals(email)) {
            throw new RuleViolation("organizations.invitation.other-address");
        }
        organization.join(account, role, now);
        endedAt = now;
    }

    /** An owner withdraws the invitation; withdrawing it twice changes nothing. */
    public void withdraw(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    @Override
    public InvitationId getId() {
        return id;
    }

    public HiringOrganization getOrganization() {
        return organization;
    }

    public EmailAddress getEmail() {
        return email;
    }

    public OrganizationRole getRole() {
        return role;
    }

    public AccountId getInvitedBy() {
        return invitedBy;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }
}

package org.jobwright.domain.organizations;

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
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.AggregateRoot;

/** One person working for one organization, from the day of joining until it ends. Changed through the organization. */
@Entity
public class OrganizationMembership extends AggregateRoot<MembershipId> {

    @EmbeddedId
    private MembershipId id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private HiringOrganization organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private OrganizationRole role;

    /** Whether the provider of the organization brought the person; else somebody invited them, or they founded it. */
    private boolean byProvider;

    private Instant joinedAt;

    private Instant endedAt;

    protected OrganizationMembership() {}

    OrganizationMembership(
            HiringOrganization organization,
            AccountId account,
            OrganizationRole role,
            boolean byProvider,
            Instant now) {
        this.id = MembershipId.next();
        this.organization = organization;
        this.account = account;
        this.role = role;
        this.byProvider = byProvider;
        this.joinedAt = now;
    }

    void changeRole(OrganizationRole newRole) {
        role = newRole;
    }

    void end(Instant now) {
        endedAt = now;
    }

    public boolean isActive() {
        return endedAt == null;
    }

    public boolean isActiveOwner() {
        return isActive() && role == OrganizationRole.OWNER;
    }

    @Override
    public MembershipId getId() {
        return id;
    }

    public AccountId getAccount() {
        return account;
    }

    public OrganizationRole getRole() {
        return role;
    }
}

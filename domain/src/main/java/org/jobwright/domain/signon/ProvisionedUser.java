package org.jobwright.domain.signon;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.EmailAddress;

/**
 * A person whom a program of an organization keeps as its member (SCIM). It says who may be a member and who may no longer; an
 * account it never makes or changes, because that is the person's own.
 */
@Entity
public class ProvisionedUser extends AggregateRoot<ProvisionedUserId> {

    @EmbeddedId
    private ProvisionedUserId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    private String userName;

    private String externalId;

    @Embedded
    private EmailAddress email;

    private String displayName;

    private boolean active;

    @Column(updatable = false)
    private Instant madeAt;

    private Instant changedAt;

    protected ProvisionedUser() {}

    /** A program names a person. */
    public ProvisionedUser(OrganizationId organization, ProvisionedPerson person, Instant now) {
        this.id = ProvisionedUserId.next();
        this.organization = organization;
        this.madeAt = now;
        change(person, now);
    }

    /** A program says something else about them. */
    public void change(ProvisionedPerson person, Instant now) {
        userName = person.userName();
        externalId = person.externalId();
        email = person.email();
        displayName = person.displayName();
        active = person.active();
        changedAt = now;
    }

    /** They are the member with this account. */
    public void belongTo(AccountId member) {
        account = member;
    }

    public ProvisionedPerson getPerson() {
        return new ProvisionedPerson(userName, externalId, email, displayName, active);
    }

    @Override
    public ProvisionedUserId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    /** The member; empty until they sign in. */
    public Optional<AccountId> getAccount() {
        return Optional.ofNullable(account);
    }

    public boolean isActive() {
        return active;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}

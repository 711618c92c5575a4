package org.jobwright.domain.applications.persons;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * An account, as one organization knows it by its applications. Those with the same group are one person to that
 * organization; at first each is a group of its own. Nothing but the group changes when they are merged, so that they can
 * be taken apart again.
 */
@Entity
@Table(name = "applicant_person")
public class ApplicantPerson {

    @EmbeddedId
    private ApplicantPersonId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "group_id"))
    private ApplicantPersonId group;

    protected ApplicantPerson() {}

    public ApplicantPerson(OrganizationId organization, AccountId account) {
        this.id = ApplicantPersonId.next();
        this.organization = organization;
        this.account = account;
        this.group = id;
    }

    public ApplicantPersonId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public AccountId getAccount() {
        return account;
    }

    /** Belongs to a group from now on. */
    void join(ApplicantPersonId other) {
        group = other;
    }

    public ApplicantPersonId getGroup() {
        return group;
    }
}

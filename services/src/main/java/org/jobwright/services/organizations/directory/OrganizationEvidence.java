package org.jobwright.services.organizations.directory;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.domains.DomainMethod;
import org.jobwright.domain.organizations.domains.DomainState;

/**
 * The evidence that staff check before they verify an organization.
 *
 * @param domains those that it says are its own, proved ones first
 * @param members who works for it, owners first
 * @param alike organizations with a similar-looking name, or with the same website
 * @param verificationNote what staff based the last decision on; empty if there was none
 */
public record OrganizationEvidence(
        OrganizationSummary organization,
        String registrationNumber,
        List<Domain> domains,
        List<Member> members,
        List<Alike> alike,
        String verificationNote)
        implements Serializable {

    /**
     * A domain that the organization says is its own.
     *
     * @param name in ASCII
     * @param provedAt null if it never was
     * @param method how it was proved; null if it never was
     * @param taken the record is there, but another organization proved the domain first
     * @param ofWebsite the website is there
     */
    public record Domain(String name, DomainState state, Instant provedAt, DomainMethod method, boolean taken, boolean ofWebsite)
            implements Serializable {}

    /**
     * A member.
     *
     * @param mailDomain the part of the address after the @
     * @param ofWebsite the address belongs to the domain of the website
     */
    public record Member(
            AccountId account, String name, String email, OrganizationRole role, String mailDomain, boolean ofWebsite)
            implements Serializable {}

    /** Another organization that this one may be confused with. */
    public record Alike(
            OrganizationId id, String name, OrganizationStatus status, boolean sameName, boolean sameWebsite)
            implements Serializable {}

    public OrganizationEvidence {
        domains = List.copyOf(domains);
        members = List.copyOf(members);
        alike = List.copyOf(alike);
    }
}

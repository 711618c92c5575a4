package org.jobwright.services.organizations.directory;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationStatus;

/**
 * What the staff goes by before it says that an organization is what it says.
 *
 * @param members who works for it, owners first
 * @param alike organizations with a name that looks the same, or with the same website
 * @param verificationNote what the staff went by the last time; empty if it never looked
 */
public record OrganizationEvidence(
        OrganizationSummary organization,
        String registrationNumber,
        List<Member> members,
        List<Alike> alike,
        String verificationNote)
        implements Serializable {

    /**
     * Somebody who works for it.
     *
     * @param mailDomain the part of the address behind the @
     * @param ofWebsite the address belongs to the domain of the website
     */
    public record Member(
            AccountId account, String name, String email, OrganizationRole role, String mailDomain, boolean ofWebsite)
            implements Serializable {}

    /** Another organization that this one may be taken for. */
    public record Alike(
            OrganizationId id, String name, OrganizationStatus status, boolean sameName, boolean sameWebsite)
            implements Serializable {}

    public OrganizationEvidence {
        members = List.copyOf(members);
        alike = List.copyOf(alike);
    }
}

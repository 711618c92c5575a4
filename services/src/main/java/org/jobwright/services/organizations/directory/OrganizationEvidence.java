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
import org.jobwright.domain.organizations.domains.OrganizationDomainId;
import org.jobwright.domain.organizations.domains.Provability;
import org.jobwright.domain.organizations.profile.LookAlike;

/**
 * The evidence that staff check before they verify an organization.
 *
 * @param domains those that it says are its own, proved ones first
 * @param members who works for it, owners first
 * @param alike organizations with a similar-looking name, or with the same website
 * @param protectedNames names and domains on the list of protected ones that it may be taken for
 * @param mixedScripts a word of its name mixes scripts, such as Latin and Cyrillic
 * @param verificationNote what staff based the last decision on; empty if there was none
 */
public record OrganizationEvidence(
        OrganizationSummary organization,
        String registrationNumber,
        List<Domain> domains,
        List<Member> members,
        List<Alike> alike,
        List<LikeProtected> protectedNames,
        boolean mixedScripts,
        String verificationNote)
        implements Serializable {

    /**
     * A domain that the organization says is its own.
     *
     * @param name in ASCII
     * @param holder the organization that has proved it, if that is another one; null otherwise
     * @param provedAt null if it never was
     * @param method how it was proved; null if it never was
     * @param provable what would prove it today, as the lists of names say now
     * @param taken the record is there, but another organization proved the domain first
     * @param ofWebsite the website is there
     */
    public record Domain(
            OrganizationDomainId id,
            String name,
            Holder holder,
            DomainState state,
            Instant provedAt,
            DomainMethod method,
            Provability provable,
            boolean taken,
            boolean ofWebsite)
            implements Serializable {

        /** Whether it was proved in a way that would prove nothing today, because the domain was put on a list since. */
        public boolean isProvedInVain() {
            return state == DomainState.PROVED && !provable.allows(method);
        }
    }

    /** An organization that has proved a domain. */
    public record Holder(OrganizationId id, String name) implements Serializable {}

    /**
     * A member.
     *
     * @param mailDomain the part of the address after the @
     * @param ofWebsite the address belongs to the domain of the website
     */
    public record Member(
            AccountId account, String name, String email, OrganizationRole role, String mailDomain, boolean ofWebsite)
            implements Serializable {}

    /**
     * Another organization that this one may be confused with.
     *
     * @param sameName the names have the same skeleton
     * @param likeName how the name resembles that of a verified organization; null if it does not
     * @param likeDomain which domain of this one resembles which proved one of the other; null if none does
     */
    public record Alike(
            OrganizationId id,
            String name,
            OrganizationStatus status,
            boolean sameName,
            boolean sameWebsite,
            LookAlike likeName,
            LikeDomain likeDomain)
            implements Serializable {}

    /**
     * Two domains that look alike.
     *
     * @param own in ASCII, like {@code proved}
     * @param proved by the other organization
     */
    public record LikeDomain(String own, String proved, LookAlike how) implements Serializable {}

    /** A protected name that the name or a domain of the organization resembles. */
    public record LikeProtected(String name, LookAlike how) implements Serializable {}

    public OrganizationEvidence {
        domains = List.copyOf(domains);
        members = List.copyOf(members);
        alike = List.copyOf(alike);
        protectedNames = List.copyOf(protectedNames);
    }
}

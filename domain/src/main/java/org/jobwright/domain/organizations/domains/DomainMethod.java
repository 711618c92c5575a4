package org.jobwright.domain.organizations.domains;

/** How it was proved that a domain belongs to an organization. */
public enum DomainMethod {
    /** By a text record. Jobwright looks for it every week. */
    DNS_TXT,
    /** By the confirmed address of an owner, which is in the domain. */
    EMAIL,
    /** By a link that was sent to a mailbox of those who run the domain. */
    POSTMASTER,
    /** By a moderator, who took it from another organization. */
    STAFF
}

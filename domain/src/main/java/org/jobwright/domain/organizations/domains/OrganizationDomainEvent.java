package org.jobwright.domain.organizations.domains;

import java.time.Instant;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Language;

/** Something that happened to a domain of an organization. */
public sealed interface OrganizationDomainEvent extends DomainEvent {

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("HiringOrganization", organization().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case DomainClaimed ignored -> "DomainClaimed";
            case DomainLinkSent ignored -> "DomainLinkSent";
            case DomainProved ignored -> "DomainProved";
            case DomainRefused ignored -> "DomainRefused";
            case DomainLost ignored -> "DomainLost";
            case DomainDropped ignored -> "DomainDropped";
        };
    }

    /** An owner named a domain, to prove that it belongs to the organization. */
    record DomainClaimed(OrganizationDomainId domain, OrganizationId organization, String name, Instant at)
            implements OrganizationDomainEvent {}

    /** An owner had a link sent to those who run the domain. */
    record DomainLinkSent(
            OrganizationDomainId domain,
            OrganizationId organization,
            String name,
            DomainMailbox mailbox,
            Language language,
            Secret secret,
            Instant at)
            implements OrganizationDomainEvent {}

    /** It is proved that a domain belongs to an organization. */
    record DomainProved(OrganizationDomainId domain, OrganizationId organization, String name, Instant at)
            implements OrganizationDomainEvent {}

    /** A moderator gave the domain to another organization. */
    record DomainRefused(
            OrganizationDomainId domain, OrganizationId organization, String name, String reason, Instant at)
            implements OrganizationDomainEvent {}

    /** The record of a proved domain has been gone for weeks. */
    record DomainLost(OrganizationDomainId domain, OrganizationId organization, String name, Instant at)
            implements OrganizationDomainEvent {}

    /** An owner took a domain off the list. */
    record DomainDropped(OrganizationDomainId domain, OrganizationId organization, String name, Instant at)
            implements OrganizationDomainEvent {}
}

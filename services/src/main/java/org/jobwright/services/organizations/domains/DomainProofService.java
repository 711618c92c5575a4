package org.jobwright.services.organizations.domains;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.domains.DomainMailbox;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.domain.organizations.domains.Provability;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.OrganizationRepository;

/** Takes down that domains are proved by mail. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DomainProofService {

    @Inject
    private DomainRepository domains;

    @Inject
    private ListedNameRepository lists;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** A domain is proved by the address of an owner. */
    public void prove(@NotNull DomainProof proof) {
        OrganizationDomain domain = domains.lock(proof.domain());
        domain.provedByAddress(provability(domain), clock.instant()).ifPresent(events::fire);
    }

    /** Sends a link. */
    public void sendLink(@NotNull DomainProof proof) {
        OrganizationDomain domain = domains.lock(proof.domain());
        events.fire(domain.sendLink(proof.mailbox(), proof.language(), provability(domain), clock.instant()));
    }

    /** What a link would prove; empty if it does not work any more. */
    public Optional<LinkedDomain> find(@NotNull Secret secret) {
        Instant now = clock.instant();
        return domains.withLink(secret)
                .flatMap(domain -> domain.linkSentTo(now).map(mailbox -> linked(domain, mailbox)));
    }

    /**
     * A domain is proved by the link that was sent to those who run it; it works once, and not if the domain has been put on
     * a list since.
     */
    public LinkedDomain confirm(@NotNull Secret secret) {
        Instant now = clock.instant();
        OrganizationDomain domain =
                domains.lock(domains.withLink(secret).orElseThrow(NotFound::new).getId());
        DomainMailbox mailbox = domain.linkSentTo(now).orElseThrow(NotFound::new);
        if (!organizations.get(domain.getOrganization()).getStatus().isPublic()) {
            throw new NotFound(); // stopped since the link was sent
        }
        events.fire(domain.provedByLink(provability(domain), now).orElseThrow(NotFound::new));
        return linked(domain, mailbox);
    }

    private Provability provability(OrganizationDomain domain) {
        return lists.provability(domain.getName());
    }

    private LinkedDomain linked(OrganizationDomain domain, DomainMailbox mailbox) {
        return new LinkedDomain(
                DomainNames.shown(domain.getName()),
                organizations.get(domain.getOrganization()).getDisplayName(),
                mailbox.at(domain.getName()).value());
    }
}

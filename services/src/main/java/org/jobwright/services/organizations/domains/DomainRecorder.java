package org.jobwright.services.organizations.domains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationTrustEnded;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationVerificationLapsed;
import org.jobwright.domain.organizations.TrustEnd;
import org.jobwright.domain.organizations.domains.DomainMethod;
import org.jobwright.domain.organizations.domains.DomainState;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainDropped;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainLost;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.organizations.OrganizationRepository;

/** Takes down what name servers answered, and what follows from it. */
@ApplicationScoped
class DomainRecorder {

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

    void record(OrganizationDomain domain, DomainLook look) {
        Instant now = clock.instant();
        domain.checked(look.answer(), lists.provability(domain.getName()), now).ifPresent(event -> {
            events.fire(event);
            if (event instanceof DomainLost) {
                lost(domain, now);
            }
        });
    }

    void drop(OrganizationDomain domain) {
        Instant now = clock.instant();
        DomainDropped dropped = domain.drop(now);
        domains.remove(domain);
        events.fire(dropped);
        if (domain.getState() == DomainState.PROVED) {
            lost(domain, now);
        }
    }

    /** Flushed, because of each name only one is proved. */
    void refuse(OrganizationDomain domain, String reason) {
        Instant now = clock.instant();
        events.fire(domain.refuse(reason, now));
        domains.flush();
        lost(domain, now);
    }

    /** A verification rests on other domains, too; with the last one it ends. Trust ends sooner. */
    private void lost(OrganizationDomain domain, Instant now) {
        HiringOrganization organization =
                organizations.lock(domain.getOrganization()); // somebody may be granting trust
        Optional<OrganizationTrustEnded> ended =
                outlivesTrust(domain) ? Optional.empty() : organization.endTrust(TrustEnd.DOMAIN_LOST, now);
        boolean lapsed = !domains.provesAnother(domain) && organization.loseProof(now);
        ended.ifPresent(events::fire);
        if (lapsed) {
            events.fire(new OrganizationVerificationLapsed(organization.getId(), now));
        }
    }

    /** An owner may tidy up, as long as a record proves another domain that is not on a list of names by now. */
    private boolean outlivesTrust(OrganizationDomain domain) {
        return domain.getState() == DomainState.PROVED
                && domains.othersByRecord(domain).stream()
                        .anyMatch(name -> lists.provability(name).allows(DomainMethod.DNS_TXT));
    }
}

package org.jobwright.services.organizations.domains;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.domains.DomainMethod;
import org.jobwright.domain.organizations.domains.DomainResult;
import org.jobwright.domain.organizations.domains.NameList;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Owners name domains of their organization, and have Jobwright look for the record that proves one. */
@Stateless
@RolesAllowed(Role.PERSON)
public class DomainService {

    @Resource
    private SessionContext context;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private DomainRepository domains;

    @Inject
    private ListedNameRepository lists;

    @Inject
    private DomainLookup lookup;

    @Inject
    private DomainRecorder recorder;

    @Inject
    private DomainProofs proofs;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Names a domain. The answer has the record that proves it. */
    public OrganizationDomainId claim(@Valid @NotNull ClaimDomain command) {
        requireOwner(command.organization());
        String name = DomainNames.read(command.domain());
        if (lists.isListed(NameList.WEBMAIL, name)) {
            throw DomainNames.webmail(name);
        }
        limit.require(Limit.CLAIM_DOMAIN, command.organization());
        OrganizationDomain domain = new OrganizationDomain(
                command.organization(),
                name,
                caller.person(),
                domains.lockAndCount(command.organization()),
                clock.instant());
        domains.add(domain);
        events.fire(domain.claimed());
        return domain.getId();
    }

    /** Takes a domain off the list. With the last proved one a verification of the organization ends. */
    public void drop(@NotNull OrganizationDomainId id) {
        OrganizationDomain domain = domains.get(id);
        guard.requireOwner(domain.getOrganization());
        recorder.drop(domain);
    }

    /**
     * Looks for the record of a domain now. Name servers may take seconds, so they are asked between two transactions.
     *
     * @return what they answered
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public DomainResult check(@NotNull OrganizationDomainId id) {
        DomainService each = context.getBusinessObject(DomainService.class);
        DomainLook look = lookup.look(each.question(id));
        return FirstProof.record(look, proofs::record);
    }

    /** What to ask name servers; counts as a look. */
    public DomainQuestion question(@NotNull OrganizationDomainId id) {
        OrganizationDomain domain = domains.get(id);
        requireOwner(domain.getOrganization());
        lists.provability(domain.getName()).require(DomainMethod.DNS_TXT, domain.getName());
        limit.require(Limit.CHECK_DOMAIN, domain.getOrganization());
        return DomainQuestion.of(domain);
    }

    private void requireOwner(OrganizationId organization) {
        guard.requireOwner(organization);
        organizations.get(organization).getStatus().requireNotStopped();
    }
}

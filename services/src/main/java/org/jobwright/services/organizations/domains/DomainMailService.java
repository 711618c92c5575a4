package org.jobwright.services.organizations.domains;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.domains.DomainMailbox;
import org.jobwright.domain.organizations.domains.DomainMethod;
import org.jobwright.domain.organizations.domains.DomainState;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Owners prove a domain by mail: with an address of their own, or with a link to those who run the domain. */
@Stateless
@RolesAllowed(Role.PERSON)
public class DomainMailService {

    @Resource
    private SessionContext context;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private AccountRepository accounts;

    @Inject
    private DomainRepository domains;

    @Inject
    private ListedNameRepository lists;

    @Inject
    private DomainProofs proofs;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    /** Proves a domain with the caller's own address, which was confirmed when they signed up. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void proveByAddress(@NotNull OrganizationDomainId id) {
        proofs.prove(context.getBusinessObject(DomainMailService.class).ownAddress(id));
    }

    /** Sends a link to a mailbox of those who run the domain. Anyone who confirms there proves the domain. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sendLink(@NotNull OrganizationDomainId id, @NotNull DomainMailbox mailbox) {
        proofs.sendLink(context.getBusinessObject(DomainMailService.class).link(id, mailbox));
    }

    /** Whether the caller may prove a domain with their address. */
    public DomainProof ownAddress(@NotNull OrganizationDomainId id) {
        OrganizationDomain domain = provable(id, DomainMethod.EMAIL);
        if (!DomainNames.isAddressIn(accounts.get(caller.person()).getEmail(), domain.getName())) {
            throw new RuleViolation("organizations.domain.address-elsewhere", domain.getName());
        }
        return DomainProof.byAddress(id);
    }

    /** Whether the caller may have a link sent; counts as one. */
    public DomainProof link(@NotNull OrganizationDomainId id, @NotNull DomainMailbox mailbox) {
        OrganizationDomain domain = provable(id, DomainMethod.POSTMASTER);
        Account account = accounts.get(caller.person());
        limit.require(Limit.DOMAIN_LINK, domain.getOrganization());
        limit.require(Limit.DOMAIN_LINK_MAIL, mailbox.at(domain.getName()));
        return DomainProof.byLink(id, mailbox, account.getLanguage());
    }

    private OrganizationDomain provable(OrganizationDomainId id, DomainMethod method) {
        OrganizationDomain domain = domains.get(id);
        guard.requireOwner(domain.getOrganization());
        organizations.get(domain.getOrganization()).getStatus().requireNotStopped();
        if (domain.getState() == DomainState.REFUSED) {
            throw new RuleViolation("organizations.domain.decided");
        }
        lists.provability(domain.getName()).require(method, domain.getName());
        return domain;
    }
}

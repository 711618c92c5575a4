package org.jobwright.services.organizations.domains;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.domains.DomainAnswer;
import org.jobwright.domain.organizations.domains.DomainMailbox;
import org.jobwright.domain.organizations.domains.DomainMethod;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.domain.organizations.domains.Provability;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** The domains of an organization, for its owners. */
@Stateless
@RolesAllowed(Role.PERSON)
public class DomainQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private AccountRepository accounts;

    @Inject
    private ListedNameRepository lists;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The domains that an organization has named, oldest first. */
    public List<ClaimedDomain> of(@NotNull OrganizationId organization) {
        guard.requireOwner(organization);
        EmailAddress own = accounts.get(caller.person()).getEmail();
        return entityManager
                .createQuery(
                        "select d from OrganizationDomain d where d.organization = :organization"
                                + " order by d.requestedAt, d.name",
                        OrganizationDomain.class)
                .setParameter("organization", organization)
                .getResultStream()
                .map(domain -> claimed(domain, own, clock.instant()))
                .toList();
    }

    /** The names of the domains that an organization has proved, as people write them; for its members and programs. */
    @RolesAllowed({Role.PERSON, Role.INTEGRATION})
    public List<String> proved(@NotNull OrganizationId organization) {
        guard.requireColleague(organization);
        return entityManager
                .createQuery(
                        "select d.name from OrganizationDomain d where d.organization = :organization"
                                + " and d.state = PROVED order by d.name",
                        String.class)
                .setParameter("organization", organization)
                .getResultStream()
                .map(DomainNames::shown)
                .toList();
    }

    private ClaimedDomain claimed(OrganizationDomain domain, EmailAddress own, Instant now) {
        Provability provable = lists.provability(domain.getName());
        boolean byMail = provable.allows(DomainMethod.EMAIL);
        Optional<DomainMailbox> mailbox = domain.linkSentTo(now);
        Optional<DomainAnswer> answer = domain.getAnswer();
        return new ClaimedDomain(
                domain.getId(),
                domain.getName(),
                DomainNames.shown(domain.getName()),
                domain.getState(),
                domain.recordName(),
                domain.recordValue(),
                domain.getProvedAt().orElse(null),
                domain.getCheckedAt().orElse(null),
                domain.getNextCheckAt().orElse(null),
                answer.map(DomainAnswer::result).orElse(null),
                answer.map(DomainAnswer::server).orElse(null),
                answer.map(DomainAnswer::others).orElse(0),
                domain.getMethod().orElse(null),
                domain.getRefusal().orElse(""),
                byMail,
                byMail && DomainNames.isAddressIn(own, domain.getName()) ? own.value() : "",
                mailbox.map(one -> one.at(domain.getName()).value()).orElse(""),
                mailbox.flatMap(one -> domain.getLinkUntil()).orElse(null));
    }
}

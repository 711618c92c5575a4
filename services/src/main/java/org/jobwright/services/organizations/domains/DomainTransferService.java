package org.jobwright.services.organizations.domains;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.StaffConflict;

/** A moderator decides which of two organizations has a domain. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class DomainTransferService {

    @Inject
    private DomainRepository domains;

    @Inject
    private DomainRecorder recorder;

    @Inject
    private ListedNameRepository lists;

    @Inject
    private StaffConflict conflict;

    @Inject
    private RecentProof proof;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The other organization loses the domain, and with its last one its verification; its owners get the reason. */
    public void transfer(@Valid @NotNull TransferDomain command) {
        proof.require();
        OrganizationDomain claim = domains.lock(command.claim());
        OrganizationDomain proved = domains.lockProved(claim.getName())
                .filter(other -> !other.getId().equals(claim.getId()))
                .orElseThrow(() -> new RuleViolation("organizations.domain.decided"));
        conflict.requireNone(claim.getOrganization());
        conflict.requireNone(proved.getOrganization());
        Instant now = clock.instant();
        recorder.refuse(proved, command.reason());
        events.fire(claim.provedByStaff(lists.provability(claim.getName()), now));
    }
}

package org.jobwright.services.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.privacy.ErasureRequest;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.caller.Caller;

/** A person has their account deleted, with everything that is stored about them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ErasureService {

    @Inject
    private ErasureRepository requests;

    @Inject
    private IdleAccountRepository accounts;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private ErasureCancellation cancellation;

    @Inject
    private RecentProof proof;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The deletion of the caller's account that is to come; empty if they did not ask for it. */
    public Optional<WaitingErasure> waiting() {
        return requests.waiting(caller.person(), LockModeType.NONE)
                .map(request -> new WaitingErasure(request.getEraseAt(), request.isPartlyKept()));
    }

    /**
     * When the caller's account is deleted if they do not sign in again; empty for those who work for an employer or for
     * Jobwright.
     */
    public Optional<Instant> keptUntil() {
        AccountId person = caller.person();
        boolean works = requests.isMember(person)
                || !requests.account(person).getStaffRoles().isEmpty();
        return works ? Optional.empty() : Optional.of(ErasureRequest.endOf(accounts.presentAt(person)));
    }

    /**
     * The caller wants their account deleted. It happens after {@link ErasureRequest#COOLING}; until then everything goes
     * on as before, and they can change their mind.
     *
     * @return when
     * @throws RuleViolation for those who work for an employer or for Jobwright: others could not go on
     */
    public Instant ask() {
        proof.require();
        AccountId person = caller.person();
        Account account = requests.account(person);
        if (!account.getStaffRoles().isEmpty()) {
            throw new RuleViolation("privacy.erase.staff");
        }
        List<MyOrganization> mine = organizations.mine();
        if (!mine.isEmpty()) {
            throw new RuleViolation("privacy.erase.member", mine.getFirst().displayName());
        }
        ErasureRequest request = new ErasureRequest(person, clock.instant());
        requests.add(request);
        events.fire(request.asked());
        return request.getEraseAt();
    }

    /**
     * The caller keeps their account, also if another window was faster. What waited for the end of a hold is kept, too;
     * what is deleted already is gone.
     */
    public void cancel() {
        requests.waiting(caller.person(), LockModeType.PESSIMISTIC_WRITE)
                .ifPresent(request -> cancellation.cancel(request, clock.instant()));
    }
}

package org.jobwright.services.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.privacy.ErasureRequest;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** A person has their account deleted, with everything that is stored about them. */
@Stateless
@OwnSide
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
     * Why the caller's account cannot be deleted, and what has to end first: they work for an employer or for Jobwright, and
     * others could not go on.
     */
    public Optional<RuleViolation> obstacle() {
        if (!requests.account(caller.person()).getStaffRoles().isEmpty()) {
            return Optional.of(new RuleViolation("privacy.erase.staff"));
        }
        return Stream.concat(organizations.mine().stream(), organizations.closed().stream())
                .findFirst()
                .map(employer -> new RuleViolation("privacy.erase.member", employer.displayName()));
    }

    /** When the caller's account is deleted if they do not sign in again; empty while there is an {@link #obstacle}. */
    public Optional<Instant> keptUntil() {
        return obstacle().isPresent()
                ? Optional.empty()
                : Optional.of(ErasureRequest.endOf(accounts.presentAt(caller.person())));
    }

    /**
     * The caller wants their account deleted. It happens after {@link ErasureRequest#COOLING}; until then everything goes
     * on as before, and they can change their mind.
     *
     * @return when
     * @throws RuleViolation the {@link #obstacle}, if there is one
     */
    public Instant ask() {
        proof.require();
        obstacle().ifPresent(obstacle -> {
            throw obstacle;
        });
        ErasureRequest request = new ErasureRequest(caller.person(), clock.instant());
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

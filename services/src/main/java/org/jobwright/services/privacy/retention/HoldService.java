package org.jobwright.services.privacy.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.retention.LegalHold;
import org.jobwright.domain.privacy.retention.LegalHoldId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.privacy.ErasureLog;
import org.jobwright.services.shared.caller.Caller;

/** Owners keep what they need for a legal case from being deleted, and administrators what an authority needs. */
@Stateless
@RolesAllowed(Role.PERSON)
public class HoldService {

    /** Of an organization at a time, and as many for authorities. */
    private static final int MOST = 200;

    @Inject
    private HoldRepository holds;

    @Inject
    private ErasureLog log;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private RecentProof proof;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** What is held now: for owners their own, for administrators what authorities need. */
    public List<PlacedHold> holds(@NotNull OrganizationId organization) {
        requireKeeper(organization);
        return holds.find(organization, caller.isAdministrator(), today());
    }

    /** Whether the caller may place a hold now; asks for a fresh proof before anything is typed. */
    public void begin(@NotNull OrganizationId organization) {
        requireKeeper(organization);
        proof.require();
    }

    /** Holds what a reference leads to. It may be due already; it is not deleted while it is held. */
    public void place(@Valid @NotNull PlaceHold command) {
        begin(command.organization());
        boolean forAuthority = caller.isAdministrator();
        String reference = command.reference().strip().toUpperCase(Locale.ROOT);
        Optional<HeldThing> found = holds.subject(command.organization(), command.subject(), reference);
        List<FieldProblem> problems = new ArrayList<>();
        if (found.isEmpty()) {
            problems.add(FieldProblem.of(
                    "reference", reference.isEmpty() ? "privacy.hold.reference" : "privacy.hold.unknown"));
        }
        problems.addAll(LegalHold.problems(command.reason(), command.caseReference(), command.expiresOn(), today()));
        InvalidInput.throwIfAny(problems);
        HeldThing held = found.orElseThrow();
        if (holds.count(command.organization(), forAuthority) >= MOST) {
            throw new RuleViolation("privacy.hold.most", MOST);
        }
        log.keep(held.hidden(), clock.instant()); // a run may have noted them and died
        holds.findOver(command.organization(), held.subject(), forAuthority, today())
                .ifPresent(over -> events.fire(over.release(clock.instant())));
        LegalHold hold = new LegalHold(
                command.organization(),
                command.subject(),
                held.subject(),
                reference,
                command.reason(),
                command.caseReference(),
                command.expiresOn(),
                forAuthority,
                caller.person(),
                today(),
                clock.instant());
        holds.add(hold);
        events.fire(hold.placed());
    }

    /** Lets it go: what was due is deleted a week later. */
    public void release(@NotNull LegalHoldId id) {
        LegalHold hold = holds.lock(id).orElseThrow(NotFound::new);
        requireKeeper(hold.getOrganization());
        if (hold.isForAuthority() != caller.isAdministrator()) {
            throw new NotFound(); // neither sees those of the other
        }
        proof.require();
        events.fire(hold.release(clock.instant()));
    }

    /** An owner, also of an organization that is stopped: its applications go on to be deleted. Or an administrator. */
    private void requireKeeper(OrganizationId organization) {
        if (!caller.isAdministrator()) {
            guard.requireOwner(organization);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

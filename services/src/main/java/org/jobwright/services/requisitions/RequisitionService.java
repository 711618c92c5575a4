package org.jobwright.services.requisitions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.approvals.ApprovalQuestion;
import org.jobwright.domain.approvals.ApprovalSubject;
import org.jobwright.domain.approvals.FlowMode;
import org.jobwright.domain.requisitions.FlowPlan;
import org.jobwright.domain.requisitions.Requisition;
import org.jobwright.domain.requisitions.RequisitionId;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.requisitions.RequisitionState;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.approvals.Approvals;
import org.jobwright.services.shared.caller.Caller;

/** Members ask for permission to hire, and change what they ask for. */
@Stateless
@RolesAllowed(Role.PERSON)
public class RequisitionService {

    /** How many drafts an organization can have at a time. */
    static final int MOST_DRAFTS = 500;

    @Inject
    private RequisitionRepository requisitions;

    @Inject
    private RequisitionAccess access;

    @Inject
    private FlowPlans flows;

    @Inject
    private Approvals approvals;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Begins a draft, or changes a requisition. A material change of one that is approved, or waits, asks again: more
     * openings, more pay, another place or contract.
     *
     * @throws StaleData if somebody else changed it since it was read
     */
    public RequisitionReference save(@Valid @NotNull SaveRequisition command) {
        access.requireAsker(command.organization());
        return command.id() == null ? begin(command) : change(command);
    }

    private RequisitionReference begin(SaveRequisition command) {
        if (requisitions.countDrafts(command.organization()) >= MOST_DRAFTS) {
            throw new RuleViolation("requisitions.too-many", MOST_DRAFTS);
        }
        Instant now = clock.instant();
        Requisition requisition = new Requisition(
                requisitions.nextReference(now), command.organization(), command.content(), caller.person(), now);
        requisitions.add(requisition);
        events.fire(requisition.saved(now));
        return requisition.getReference();
    }

    private RequisitionReference change(SaveRequisition command) {
        Requisition requisition = seen(command.id(), command.seenVersion());
        if (!requisition.getOrganization().equals(command.organization())) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        boolean asksAgain = requisition.edit(command.content(), now);
        events.fire(requisition.saved(now));
        if (asksAgain) {
            ask(requisition, now);
        } else {
            approvals.amend(subject(requisition), requisition.getContent().digest());
        }
        return requisition.getReference();
    }

    /** Asks for permission; the first flow whose condition holds says whom. */
    public void submit(@NotNull RequisitionId id, Long seenVersion) {
        Requisition requisition = seen(id, seenVersion);
        if (requisition.getState() != RequisitionState.DRAFT) {
            throw new RuleViolation(
                    "requisitions.transition-refused", requisition.getState(), RequisitionState.PENDING);
        }
        ask(requisition, clock.instant());
    }

    private void ask(Requisition requisition, Instant now) {
        events.fire(requisition.submit(now));
        Optional<FlowPlan> plan = flows.of(requisition.getOrganization(), requisition.getContent());
        approvals.ask(
                new ApprovalQuestion(
                        subject(requisition),
                        requisition.getContent().digest(),
                        requisition.getOrganization(),
                        requisition.getRequestedBy(),
                        caller.person(),
                        null),
                plan.map(FlowPlan::mode).orElse(FlowMode.ORDERED),
                plan.map(FlowPlan::groups).orElse(List.of()),
                now);
    }

    /** Takes the question back to go on writing; votes no longer count. */
    public void takeBack(@NotNull RequisitionId id, Long seenVersion) {
        Requisition requisition = seen(id, seenVersion);
        Instant now = clock.instant();
        events.fire(requisition.takeBack(now));
        approvals.takeBack(subject(requisition), now);
    }

    /** Nobody is hired for it for now. */
    public void hold(@NotNull RequisitionId id, Long seenVersion) {
        Requisition requisition = seen(id, seenVersion);
        events.fire(requisition.hold(clock.instant()));
    }

    /** Ends a hold. */
    public void resume(@NotNull RequisitionId id, Long seenVersion) {
        Requisition requisition = seen(id, seenVersion);
        events.fire(requisition.resume(clock.instant()));
    }

    /** Ends it for good. Postings for it stay public, and take no more hires. */
    public void cancel(@NotNull RequisitionId id, Long seenVersion) {
        Requisition requisition = seen(id, seenVersion);
        Instant now = clock.instant();
        events.fire(requisition.cancel(now));
        approvals.takeBack(subject(requisition), now);
    }

    /** One that the caller may change, as they saw it. */
    private Requisition seen(RequisitionId id, Long version) {
        Requisition requisition = access.changeable(id);
        requisition.requireVersion(version);
        requisition.changedBy(caller.person());
        return requisition;
    }

    private static ApprovalSubject subject(Requisition requisition) {
        return new ApprovalSubject(
                ApprovalSubject.Kind.REQUISITION, requisition.getId().value());
    }
}

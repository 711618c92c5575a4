package org.jobwright.services.approvals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.approvals.ApprovalFlow;
import org.jobwright.domain.approvals.ApprovalFlowId;
import org.jobwright.domain.approvals.Approver;
import org.jobwright.domain.approvals.FlowState;
import org.jobwright.domain.approvals.Verdict;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Approvers vote; owners see to it that a question goes on when an approver is missing. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ApprovalService {

    @Inject
    private ApprovalRepository flows;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * The caller, who is asked, approves or refuses. Votes cast at the same time both count.
     *
     * @param seen the digest of what the caller read; refused if it changed since
     * @param comment at most 1,000 characters; required to refuse
     */
    public void vote(@NotNull ApprovalFlowId id, @NotNull String seen, @NotNull Verdict verdict, String comment) {
        ApprovalFlow flow = flow(id);
        if (flow.dueFor(caller.person()).isEmpty()) {
            throw notAsked(flow);
        }
        fire(flow.vote(caller.person(), verdict, comment, seen, clock.instant()));
    }

    /** Why the caller cannot vote: others were quicker, or it is not theirs to decide. */
    private RuleViolation notAsked(ApprovalFlow flow) {
        if (flow.isOwnOf(caller.person())) {
            return new RuleViolation("approvals.own-request");
        }
        if (!flows.isAsked(caller.person(), flow.getSubject().id())) {
            return new NotAllowed();
        }
        if (flow.getState() == FlowState.VOID) {
            return new RuleViolation("approvals.taken-back");
        }
        String name = flow.lastVote()
                .map(Approver::getAccount)
                .map(last -> flows.names(List.of(last)).get(last))
                .orElse("");
        return new RuleViolation(
                flow.getState() == FlowState.REFUSED ? "approvals.group.refused" : "approvals.group.resolved", name);
    }

    /** An owner asks another member instead of one who has not voted. */
    public void replace(
            @NotNull ApprovalFlowId id, int position, @NotNull AccountId former, @NotNull AccountId successor) {
        ApprovalFlow flow = ownersFlow(id);
        if (!flows.members(flow.getOrganization()).containsKey(successor)) {
            throw new RuleViolation("approvals.approver.not-member");
        }
        fire(flow.replace(position, former, successor, clock.instant()));
    }

    /**
     * An owner does without a group.
     *
     * @param reason at most 1,000 characters
     */
    public void skip(@NotNull ApprovalFlowId id, int position, String reason) {
        fire(ownersFlow(id).skip(position, reason, caller.person(), clock.instant()));
    }

    private ApprovalFlow ownersFlow(ApprovalFlowId id) {
        ApprovalFlow flow = flow(id);
        guard.requireOwner(flow.getOrganization());
        return flow;
    }

    /** For the person concerned there is none. */
    private ApprovalFlow flow(ApprovalFlowId id) {
        ApprovalFlow flow = flows.lock(id).orElseThrow(NotFound::new);
        guard.requireWorking(flow.getOrganization());
        if (flow.concerns(caller.person())) {
            throw new NotFound();
        }
        return flow;
    }

    private void fire(List<? extends DomainEvent> happened) {
        happened.forEach(events::fire);
    }
}

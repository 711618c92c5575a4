package org.jobwright.services.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalDecided;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalVoted;
import org.jobwright.domain.approvals.ApprovalSubject;
import org.jobwright.domain.approvals.FlowState;
import org.jobwright.domain.requisitions.Requisition;
import org.jobwright.domain.requisitions.RequisitionId;
import org.jobwright.domain.shared.DomainEvent;

/** What approvers decided, in the transaction of the vote. */
@ApplicationScoped
class RequisitionObserver {

    @Inject
    private RequisitionRepository requisitions;

    @Inject
    private Event<DomainEvent> events;

    void voted(@Observes ApprovalVoted event) {
        if (event.about().kind() == ApprovalSubject.Kind.REQUISITION) {
            subject(event.about()).votedOn();
        }
    }

    void decided(@Observes ApprovalDecided event) {
        if (event.about().kind() == ApprovalSubject.Kind.REQUISITION) {
            Requisition requisition = subject(event.about());
            requisition.changedBy(event.by());
            events.fire(
                    event.state() == FlowState.APPROVED
                            ? requisition.approve(event.at())
                            : requisition.refuse(event.at()));
        }
    }

    private Requisition subject(ApprovalSubject about) {
        return requisitions.lock(new RequisitionId(about.id())).orElseThrow();
    }
}

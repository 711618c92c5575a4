package org.jobwright.domain.requisitions;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a requisition. */
public sealed interface RequisitionEvent extends DomainEvent {

    RequisitionId requisition();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("Requisition", requisition().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case RequisitionSaved ignored -> "RequisitionSaved";
            case RequisitionChanged ignored -> "RequisitionChanged";
            case RequisitionOpeningFilled ignored -> "RequisitionOpeningFilled";
        };
    }

    /** Its text was written or changed. */
    record RequisitionSaved(RequisitionId requisition, OrganizationId organization, Instant at)
            implements RequisitionEvent {}

    /** It has another state. */
    record RequisitionChanged(
            RequisitionId requisition, OrganizationId organization, RequisitionState state, Instant at)
            implements RequisitionEvent {}

    /** A hire fills an opening. */
    record RequisitionOpeningFilled(RequisitionId requisition, OrganizationId organization, int number, Instant at)
            implements RequisitionEvent {}
}

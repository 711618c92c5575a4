package org.jobwright.domain.organizations;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Ground;

/** Something that happened to an organization. */
public sealed interface OrganizationEvent extends DomainEvent {

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("HiringOrganization", organization().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case OrganizationCreated ignored -> "OrganizationCreated";
            case OrganizationEdited ignored -> "OrganizationEdited";
            case OrganizationRequisitionsSwitched ignored -> "OrganizationRequisitionsSwitched";
            case OrganizationSecondFactorSwitched ignored -> "OrganizationSecondFactorSwitched";
            case OrganizationVerificationRequested ignored -> "OrganizationVerificationRequested";
            case OrganizationVerified ignored -> "OrganizationVerified";
            case OrganizationVerificationRefused ignored -> "OrganizationVerificationRefused";
            case OrganizationVerificationLapsed ignored -> "OrganizationVerificationLapsed";
            case OrganizationTrusted ignored -> "OrganizationTrusted";
            case OrganizationTrustEnded ignored -> "OrganizationTrustEnded";
            case OrganizationWarned ignored -> "OrganizationWarned";
            case OrganizationWarningRead ignored -> "OrganizationWarningRead";
            case OrganizationSuspended ignored -> "OrganizationSuspended";
            case OrganizationRestored ignored -> "OrganizationRestored";
            case OrganizationBlocked ignored -> "OrganizationBlocked";
            case OrganizationUnblocked ignored -> "OrganizationUnblocked";
        };
    }

    /** Someone created an organization and became its owner. */
    record OrganizationCreated(OrganizationId organization, AccountId by, Instant at) implements OrganizationEvent {}

    /** An owner changed an organization's profile or promises. */
    record OrganizationEdited(OrganizationId organization, Instant at) implements OrganizationEvent {}

    /** An owner switched the second factor for members on or off. */
    record OrganizationSecondFactorSwitched(OrganizationId organization, boolean required, Instant at)
            implements OrganizationEvent {}

    /** An owner asked the staff to verify an organization. */
    record OrganizationVerificationRequested(OrganizationId organization, AccountId by, Instant at)
            implements OrganizationEvent {}

    /** An organization was verified. */
    record OrganizationVerified(OrganizationId organization, Instant at) implements OrganizationEvent {}

    /** The staff could not verify an organization; the reason is for its owners. */
    record OrganizationVerificationRefused(OrganizationId organization, String reason, Instant at)
            implements OrganizationEvent {}

    /** What an organization was verified by no longer holds; it waits for the staff again. */
    record OrganizationVerificationLapsed(OrganizationId organization, Instant at) implements OrganizationEvent {}

    /** Staff trust an organization: its adverts skip the queue from now on. */
    record OrganizationTrusted(OrganizationId organization, Instant at) implements OrganizationEvent {}

    /** Staff no longer trust an organization: its adverts wait in the queue again. */
    record OrganizationTrustEnded(OrganizationId organization, TrustEnd cause, Instant at)
            implements OrganizationEvent {}

    /** An organization was told what to change before it is suspended. */
    record OrganizationWarned(
            OrganizationId organization, String reason, OrganizationWarning.WarningSource by, Instant at)
            implements OrganizationEvent {}

    /** An owner marked the latest warning of an organization as read. */
    record OrganizationWarningRead(OrganizationId organization, Instant at) implements OrganizationEvent {}

    /**
     * An organization was suspended: its postings are not public until it is restored.
     *
     * @param danger why it could not wait for a warning; empty if there was one
     */
    record OrganizationSuspended(OrganizationId organization, String reason, Ground ground, String danger, Instant at)
            implements OrganizationEvent {}

    /** A suspended organization works again. */
    record OrganizationRestored(OrganizationId organization, Instant at) implements OrganizationEvent {}

    /**
     * An organization was blocked for good: its postings are no longer public.
     *
     * @param danger why it could not wait for a warning; empty if there was one, or if it was suspended
     */
    record OrganizationBlocked(OrganizationId organization, String reason, Ground ground, String danger, Instant at)
            implements OrganizationEvent {}

    /** A block was wrong; the organization stays suspended as before. */
    record OrganizationUnblocked(OrganizationId organization, Instant at) implements OrganizationEvent {}

    /** An owner set whether members ask for permission before they hire. */
    record OrganizationRequisitionsSwitched(OrganizationId organization, RequisitionUse use, Instant at)
            implements OrganizationEvent {}
}

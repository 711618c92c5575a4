package org.jobwright.domain.offers;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to an offer. No event carries pay. */
public sealed interface OfferEvent extends DomainEvent {

    OfferId offer();

    JobApplicationId application();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("Offer", offer().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case OfferChanged ignored -> "OfferChanged";
            case OfferSent ignored -> "OfferSent";
            case OfferReminded ignored -> "OfferReminded";
            case OfferAnswered ignored -> "OfferAnswered";
            case OfferEnded ignored -> "OfferEnded";
        };
    }

    /** The employer wrote, or took a step that the candidate does not learn of. */
    record OfferChanged(OfferId offer, JobApplicationId application, OrganizationId organization, Instant at)
            implements OfferEvent {}

    /**
     * The candidate can read a version, or has more time to answer it.
     *
     * @param occasion why they are told
     */
    record OfferSent(
            OfferId offer,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Occasion occasion,
            Instant answerBy,
            Instant at)
            implements OfferEvent {

        /** Why a candidate is told. */
        public enum Occasion {
            FIRST,
            /** Another version replaces the one they read. */
            AGAIN,
            MORE_TIME
        }
    }

    /** The day to answer is near. */
    record OfferReminded(
            OfferId offer,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Instant answerBy,
            Instant at)
            implements OfferEvent {}

    /**
     * The candidate answered.
     *
     * @param answer ACCEPTED, DECLINED, CHANGE_ASKED or BACKED_OUT
     */
    record OfferAnswered(
            OfferId offer,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            OfferState answer,
            Instant at)
            implements OfferEvent {}

    /**
     * The candidate can no longer accept.
     *
     * @param next what the employer does next; null if the day to answer has passed
     * @param reason in the employer's words; empty for none
     */
    record OfferEnded(
            OfferId offer,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            AfterWithdrawal next,
            String reason,
            Instant at)
            implements OfferEvent {}
}

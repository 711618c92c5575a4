package org.jobwright.domain.talent;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.search.alerts.AlertedJob;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a person's place in a talent pool. */
public sealed interface PoolEvent extends DomainEvent {

    PoolMembershipId membership();

    OrganizationId organization();

    AccountId account();

    @Override
    default Subject subject() {
        return new Subject("PoolMembership", membership().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case PoolAsked ignored -> "PoolAsked";
            case PoolJoined ignored -> "PoolJoined";
            case PoolPaused ignored -> "PoolPaused";
            case PoolResumed ignored -> "PoolResumed";
            case PoolAvailabilityChanged ignored -> "PoolAvailabilityChanged";
            case PoolSorted ignored -> "PoolSorted";
            case PoolInvited ignored -> "PoolInvited";
            case PoolEnding ignored -> "PoolEnding";
            case PoolLeft ignored -> "PoolLeft";
        };
    }

    /**
     * The employer asked.
     *
     * @param secret of the link in the mail
     */
    record PoolAsked(
            PoolMembershipId membership, OrganizationId organization, AccountId account, Secret secret, Instant at)
            implements PoolEvent {}

    /** The candidate agreed, or agreed again before the end. */
    record PoolJoined(
            PoolMembershipId membership, OrganizationId organization, AccountId account, Instant until, Instant at)
            implements PoolEvent {}

    /** The candidate is not to be found for now. */
    record PoolPaused(PoolMembershipId membership, OrganizationId organization, AccountId account, Instant at)
            implements PoolEvent {}

    /** The candidate is to be found again. */
    record PoolResumed(PoolMembershipId membership, OrganizationId organization, AccountId account, Instant at)
            implements PoolEvent {}

    /** The candidate says from when they could start, or no longer says it. */
    record PoolAvailabilityChanged(
            PoolMembershipId membership, OrganizationId organization, AccountId account, Instant at)
            implements PoolEvent {}

    /** The employer sorted the person under other names of its own. */
    record PoolSorted(PoolMembershipId membership, OrganizationId organization, AccountId account, Instant at)
            implements PoolEvent {}

    /**
     * The employer invites the person to apply.
     *
     * @param why one line of the member who invites; may be empty
     * @param secret of the link in the mail
     */
    record PoolInvited(
            PoolMembershipId membership,
            OrganizationId organization,
            AccountId account,
            AlertedJob job,
            String why,
            Secret secret,
            Instant at)
            implements PoolEvent {}

    /**
     * The consent ends soon, and the candidate is told.
     *
     * @param secret of the link in the mail
     */
    record PoolEnding(
            PoolMembershipId membership,
            OrganizationId organization,
            AccountId account,
            Instant until,
            Secret secret,
            Instant at)
            implements PoolEvent {}

    /**
     * The candidate said no, or left.
     *
     * @param kept they were in the pool, and took their consent back
     */
    record PoolLeft(
            PoolMembershipId membership, OrganizationId organization, AccountId account, boolean kept, Instant at)
            implements PoolEvent {}
}

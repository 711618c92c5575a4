package org.jobwright.domain.scorecards;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to the scorecards of an application. None says what is in one. */
public sealed interface ScorecardEvent extends DomainEvent {

    JobApplicationId application();

    @Override
    default Subject subject() {
        return new Subject("JobApplication", application().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case ScorecardAsked ignored -> "ScorecardAsked";
            case ScorecardExcused ignored -> "ScorecardExcused";
            case ScorecardSubmitted ignored -> "ScorecardSubmitted";
            case ScorecardAmended ignored -> "ScorecardAmended";
            case ScorecardsOpenedEarly ignored -> "ScorecardsOpenedEarly";
            case ScorecardBecameDue ignored -> "ScorecardBecameDue";
            case ScorecardsComplete ignored -> "ScorecardsComplete";
        };
    }

    /** A member is asked for a scorecard. */
    record ScorecardAsked(
            ScorecardAssignmentId assignment,
            JobApplicationId application,
            OrganizationId organization,
            AccountId author,
            Instant at)
            implements ScorecardEvent {}

    /** Nobody waits for it any more. */
    record ScorecardExcused(
            ScorecardAssignmentId assignment,
            JobApplicationId application,
            OrganizationId organization,
            AccountId author,
            ExcuseCause cause,
            Instant at)
            implements ScorecardEvent {}

    /** Its author submitted it. */
    record ScorecardSubmitted(
            ScorecardAssignmentId assignment,
            JobApplicationId application,
            OrganizationId organization,
            AccountId author,
            Instant at)
            implements ScorecardEvent {}

    /** Its author submitted another one in its place. */
    record ScorecardAmended(
            ScorecardAssignmentId assignment,
            JobApplicationId application,
            OrganizationId organization,
            AccountId author,
            Instant at)
            implements ScorecardEvent {}

    /** An owner reads what colleagues think before they submitted their own. */
    record ScorecardsOpenedEarly(JobApplicationId application, OrganizationId organization, AccountId owner, Instant at)
            implements ScorecardEvent {}

    /** Its author is reminded. */
    record ScorecardBecameDue(
            ScorecardAssignmentId assignment,
            JobApplicationId application,
            OrganizationId organization,
            AccountId author,
            Instant at)
            implements ScorecardEvent {}

    /**
     * No scorecard of the application is waited for.
     *
     * @param count how many were submitted, at least 1
     */
    record ScorecardsComplete(JobApplicationId application, OrganizationId organization, int count, Instant at)
            implements ScorecardEvent {}
}

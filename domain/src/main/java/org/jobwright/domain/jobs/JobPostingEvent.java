package org.jobwright.domain.jobs;

import java.time.Instant;
import org.jobwright.domain.jobs.law.BrokenRules;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Ground;

/** Something that happened to a posting. */
public sealed interface JobPostingEvent extends DomainEvent {

    JobPostingId posting();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("JobPosting", posting().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case JobPostingDrafted ignored -> "JobPostingDrafted";
            case JobPostingSubmitted ignored -> "JobPostingSubmitted";
            case JobPostingRecalled ignored -> "JobPostingRecalled";
            case JobPostingPublished ignored -> "JobPostingPublished";
            case JobPostingSentBack ignored -> "JobPostingSentBack";
            case JobPostingUnpublished ignored -> "JobPostingUnpublished";
            case JobPostingPaused ignored -> "JobPostingPaused";
            case JobPostingPausedByLaw ignored -> "JobPostingPausedByLaw";
            case JobPostingResumed ignored -> "JobPostingResumed";
            case JobPostingRenewed ignored -> "JobPostingRenewed";
            case JobPostingClosed ignored -> "JobPostingClosed";
            case JobPostingFilled ignored -> "JobPostingFilled";
            case JobPostingWithdrawn ignored -> "JobPostingWithdrawn";
            case JobPostingEndUndone ignored -> "JobPostingEndUndone";
            case JobPostingOpeningsFilled ignored -> "JobPostingOpeningsFilled";
            case JobPostingRestored ignored -> "JobPostingRestored";
            case JobPostingHeld ignored -> "JobPostingHeld";
            case JobPostingBlocked ignored -> "JobPostingBlocked";
            case JobPostingGivenBack ignored -> "JobPostingGivenBack";
        };
    }

    /** A new posting was started. */
    record JobPostingDrafted(JobPostingId posting, OrganizationId organization, Instant at)
            implements JobPostingEvent {}

    /** A version of a posting was submitted for review. */
    record JobPostingSubmitted(JobPostingId posting, OrganizationId organization, int version, Instant at)
            implements JobPostingEvent {}

    /** Its employer recalled a submission to continue editing. */
    record JobPostingRecalled(JobPostingId posting, OrganizationId organization, Instant at)
            implements JobPostingEvent {}

    /** Something that may change whether a posting is public, or until when. */
    sealed interface PublicPostingChanged extends JobPostingEvent {}

    /** A version of a posting was approved and is now public. */
    record JobPostingPublished(JobPostingId posting, OrganizationId organization, int version, Instant at)
            implements PublicPostingChanged {}

    /** A version was sent back to the employer with notes. */
    record JobPostingSentBack(JobPostingId posting, OrganizationId organization, int version, Instant at)
            implements JobPostingEvent {}

    /** The approval of a version was undone: the previous public version is public again. */
    record JobPostingUnpublished(JobPostingId posting, OrganizationId organization, int version, Instant at)
            implements PublicPostingChanged {}

    /** A live posting was taken off the site for a while. */
    record JobPostingPaused(JobPostingId posting, OrganizationId organization, Instant at)
            implements PublicPostingChanged {}

    /**
     * A live posting was taken off the site, because its text breaks a law.
     *
     * @param version the number of the version that breaks it
     */
    record JobPostingPausedByLaw(
            JobPostingId posting, OrganizationId organization, int version, BrokenRules broken, Instant at)
            implements PublicPostingChanged {}

    /** A paused posting is public again. */
    record JobPostingResumed(JobPostingId posting, OrganizationId organization, Instant at)
            implements PublicPostingChanged {}

    /** A posting was renewed or reopened. */
    record JobPostingRenewed(JobPostingId posting, OrganizationId organization, Instant at)
            implements PublicPostingChanged {}

    /** The employer ended a posting. Each way has its own event, so that the audit log distinguishes them. */
    sealed interface JobPostingEnded extends PublicPostingChanged {}

    /** The employer ended a posting without a hire. */
    record JobPostingClosed(JobPostingId posting, OrganizationId organization, Instant at) implements JobPostingEnded {}

    /** The employer ended a posting because someone was hired. */
    record JobPostingFilled(JobPostingId posting, OrganizationId organization, Instant at) implements JobPostingEnded {}

    /** The employer withdrew a posting for good. */
    record JobPostingWithdrawn(JobPostingId posting, OrganizationId organization, Instant at)
            implements JobPostingEnded {}

    /** The employer took back the end of a posting, before an applicant was told. */
    record JobPostingEndUndone(JobPostingId posting, OrganizationId organization, Instant at)
            implements PublicPostingChanged {}

    /** As many people were hired as a posting looks for: it takes no more applications. */
    record JobPostingOpeningsFilled(JobPostingId posting, OrganizationId organization, Instant at)
            implements PublicPostingChanged {}

    /** Its employer restored a withdrawn posting as a draft. */
    record JobPostingRestored(JobPostingId posting, OrganizationId organization, Instant at)
            implements JobPostingEvent {}

    /** A moderator put a public posting on hold until it is released; the reason is for its employer. */
    record JobPostingHeld(JobPostingId posting, OrganizationId organization, String reason, Ground ground, Instant at)
            implements PublicPostingChanged {}

    /** A posting was blocked for breaking a rule. */
    record JobPostingBlocked(JobPostingId posting, OrganizationId organization, Instant at)
            implements PublicPostingChanged {}

    /** A moderator ended a hold or a block; the reason is for its employer. */
    record JobPostingGivenBack(JobPostingId posting, OrganizationId organization, String reason, Instant at)
            implements PublicPostingChanged {}
}

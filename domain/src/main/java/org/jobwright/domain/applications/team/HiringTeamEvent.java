package org.jobwright.domain.applications.team;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to the hiring team of a posting. */
public sealed interface HiringTeamEvent extends DomainEvent {

    JobPostingId posting();

    @Override
    default Subject subject() {
        return new Subject("JobPosting", posting().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case HiringTeamMemberAdded ignored -> "HiringTeamMemberAdded";
            case HiringTeamPartChanged ignored -> "HiringTeamPartChanged";
            case HiringTeamLeadAppointed ignored -> "HiringTeamLeadAppointed";
            case HiringTeamMemberRemoved ignored -> "HiringTeamMemberRemoved";
            case HiringTeamAdopted ignored -> "HiringTeamAdopted";
            case HiringConfidentialitySwitched ignored -> "HiringConfidentialitySwitched";
            case ClosingWhenFilledSwitched ignored -> "ClosingWhenFilledSwitched";
            case BlindReviewSet ignored -> "BlindReviewSet";
        };
    }

    /** A member of the organization got a place in the team. */
    record HiringTeamMemberAdded(
            JobPostingId posting, OrganizationId organization, AccountId account, HiringTeamPart part, Instant at)
            implements HiringTeamEvent {}

    /** A member of the team got another part. */
    record HiringTeamPartChanged(
            JobPostingId posting, OrganizationId organization, AccountId account, HiringTeamPart part, Instant at)
            implements HiringTeamEvent {}

    /** A member leads the team now; the former lead, if there was one, stays as hiring manager. */
    record HiringTeamLeadAppointed(JobPostingId posting, OrganizationId organization, AccountId account, Instant at)
            implements HiringTeamEvent {}

    /** A place in the team ended with immediate effect. */
    record HiringTeamMemberRemoved(JobPostingId posting, OrganizationId organization, AccountId account, Instant at)
            implements HiringTeamEvent {}

    /** The members of another posting's team got places in this one. */
    record HiringTeamAdopted(JobPostingId posting, OrganizationId organization, JobPostingId model, Instant at)
            implements HiringTeamEvent {}

    /** The applicants are kept within the team from now on, or no longer. */
    record HiringConfidentialitySwitched(
            JobPostingId posting, OrganizationId organization, boolean confidential, Instant at)
            implements HiringTeamEvent {}

    /** How long the applicants of a posting are hidden. */
    record BlindReviewSet(JobPostingId posting, OrganizationId organization, BlindUntil until, Instant at)
            implements HiringTeamEvent {}

    /** The posting stops taking applications with the last hire from now on, or no longer. */
    record ClosingWhenFilledSwitched(JobPostingId posting, OrganizationId organization, boolean closes, Instant at)
            implements HiringTeamEvent {}
}

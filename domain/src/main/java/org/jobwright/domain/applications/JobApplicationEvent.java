package org.jobwright.domain.applications;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to an application. */
public sealed interface JobApplicationEvent extends DomainEvent {

    JobApplicationId application();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("JobApplication", application().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case JobApplicationSubmitted ignored -> "JobApplicationSubmitted";
            case JobApplicationReplaced ignored -> "JobApplicationReplaced";
            case AnswerCorrected ignored -> "AnswerCorrected";
            case ReceiptIssued ignored -> "ReceiptIssued";
            case JobApplicationViewed ignored -> "JobApplicationViewed";
            case JobApplicationMoved ignored -> "JobApplicationMoved";
            case DecisionProposed ignored -> "DecisionProposed";
            case DecisionUndone ignored -> "DecisionUndone";
            case DecisionReleased ignored -> "DecisionReleased";
            case AnswerBecameLate ignored -> "AnswerBecameLate";
            case JobApplicationAssigned ignored -> "JobApplicationAssigned";
            case JobApplicationUnassigned ignored -> "JobApplicationUnassigned";
            case JobApplicationWithdrawn ignored -> "JobApplicationWithdrawn";
            case JobApplicationDeclined ignored -> "JobApplicationDeclined";
            case JobApplicationEnded ignored -> "JobApplicationEnded";
            case ApplicantUnmasked ignored -> "ApplicantUnmasked";
        };
    }

    /** A member revealed who a hidden applicant is. */
    record ApplicantUnmasked(JobApplicationId application, OrganizationId organization, AccountId member, Instant at)
            implements JobApplicationEvent {}

    /** Someone applied. */
    record JobApplicationSubmitted(
            JobApplicationId application,
            JobPostingId posting,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements JobApplicationEvent {}

    /** The candidate replaced the application with a new version. */
    record JobApplicationReplaced(
            JobApplicationId application,
            JobPostingId posting,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements JobApplicationEvent {}

    /** The candidate corrected one answer before the employer opened the application. */
    record AnswerCorrected(JobApplicationId application, OrganizationId organization, Instant at)
            implements JobApplicationEvent {}

    /**
     * The candidate has a receipt of what they sent; the audit log keeps its hash beside the employer, so that it leads to
     * nothing that is left of an erased application.
     *
     * @param sha256 of its JSON
     */
    record ReceiptIssued(JobApplicationId application, OrganizationId organization, String sha256, Instant at)
            implements JobApplicationEvent {

        @Override
        public Subject subject() {
            return new Subject("HiringOrganization", organization.value());
        }
    }

    /** A member of the employer opened an application for the first time. */
    record JobApplicationViewed(JobApplicationId application, OrganizationId organization, AccountId by, Instant at)
            implements JobApplicationEvent {}

    /** An application was moved to another stage; the candidate is not notified. */
    record JobApplicationMoved(
            JobApplicationId application, OrganizationId organization, PipelineStageId stage, Instant at)
            implements JobApplicationEvent {}

    /** A decision was proposed; the candidate does not know yet and it can be undone. */
    record DecisionProposed(JobApplicationId application, OrganizationId organization, Instant at)
            implements JobApplicationEvent {}

    /** A proposed decision was undone before it was released. */
    record DecisionUndone(
            JobApplicationId application, OrganizationId organization, CandidateStatus outcome, Instant at)
            implements JobApplicationEvent {}

    /** A decision was released to the candidate. */
    record DecisionReleased(
            JobApplicationId application,
            JobPostingId posting,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements JobApplicationEvent {}

    /** The employer missed the promised day; the candidate is notified once. */
    record AnswerBecameLate(
            JobApplicationId application,
            JobPostingId posting,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements JobApplicationEvent {}

    /** An interviewer may read it from now on. */
    record JobApplicationAssigned(
            JobApplicationId application, OrganizationId organization, AccountId account, Instant at)
            implements JobApplicationEvent {}

    /** An interviewer no longer reads it. */
    record JobApplicationUnassigned(
            JobApplicationId application, OrganizationId organization, AccountId account, Instant at)
            implements JobApplicationEvent {}

    /** The candidate withdrew the application. */
    record JobApplicationWithdrawn(
            JobApplicationId application,
            JobPostingId posting,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements JobApplicationEvent {}

    /** The candidate declined the offer, or backed out after accepting it. */
    record JobApplicationDeclined(
            JobApplicationId application,
            JobPostingId posting,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements JobApplicationEvent {}

    /**
     * The candidate was told an end, declined, or withdrew. Whatever hangs on the application ends in the same transaction: an
     * observer that fails takes the end back.
     */
    record JobApplicationEnded(
            JobApplicationId application,
            JobPostingId posting,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements JobApplicationEvent {}
}

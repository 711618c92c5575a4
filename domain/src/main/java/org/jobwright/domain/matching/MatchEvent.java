package org.jobwright.domain.matching;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened around explained matches. */
public sealed interface MatchEvent extends DomainEvent {

    @Override
    default Subject subject() {
        return switch (this) {
            case MatchOffered offered -> offered.rule();
            case OrganizationMatchSwitched switched ->
                new Subject("HiringOrganization", switched.organization().value());
            case PostingMatchSwitched switched ->
                new Subject("JobPosting", switched.posting().value());
            case MatchAgreed agreed -> application(agreed.application());
            case MatchWithdrawn withdrawn -> application(withdrawn.application());
            case MatchContested contested -> application(contested.application());
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case MatchOffered ignored -> "MatchOffered";
            case OrganizationMatchSwitched ignored -> "OrganizationMatchSwitched";
            case PostingMatchSwitched ignored -> "PostingMatchSwitched";
            case MatchAgreed ignored -> "MatchAgreed";
            case MatchWithdrawn ignored -> "MatchWithdrawn";
            case MatchContested ignored -> "MatchContested";
        };
    }

    private static Subject application(JobApplicationId id) {
        return new Subject("JobApplication", id.value());
    }

    /** An administrator offers it to employers, or no longer. */
    record MatchOffered(boolean offered, Instant at) implements MatchEvent {

        private static final UUID RULE = UUID.nameUUIDFromBytes("match".getBytes(StandardCharsets.UTF_8));

        private Subject rule() {
            return new Subject("MatchRule", RULE);
        }
    }

    /** An owner lets the postings of an organization use it, or no longer. */
    record OrganizationMatchSwitched(OrganizationId organization, boolean on, Instant at) implements MatchEvent {}

    /** Applications for a posting are matched from now on, or no longer. */
    record PostingMatchSwitched(JobPostingId posting, OrganizationId organization, boolean on, Instant at)
            implements MatchEvent {}

    /** An applicant agreed that their application is matched. */
    record MatchAgreed(JobApplicationId application, OrganizationId organization, Instant at) implements MatchEvent {}

    /** An applicant took that back; the match is deleted. */
    record MatchWithdrawn(JobApplicationId application, OrganizationId organization, Instant at)
            implements MatchEvent {}

    /** An applicant said something about a line of their match. */
    record MatchContested(JobApplicationId application, OrganizationId organization, Instant at)
            implements MatchEvent {}
}

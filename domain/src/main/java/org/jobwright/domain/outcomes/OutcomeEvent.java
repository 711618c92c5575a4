package org.jobwright.domain.outcomes;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a question about an outcome. */
public sealed interface OutcomeEvent extends DomainEvent {

    OutcomeQuestionId question();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("OutcomeQuestion", question().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case OutcomeAsked ignored -> "OutcomeAsked";
            case OutcomeAnswered ignored -> "OutcomeAnswered";
            case OpeningFreed ignored -> "OpeningFreed";
        };
    }

    /**
     * A person is asked.
     *
     * @param application null for what became of an opening
     * @param reader whose mail has the link
     * @param secret of the link
     */
    record OutcomeAsked(
            OutcomeQuestionId question,
            QuestionKind kind,
            JobPostingId posting,
            OrganizationId organization,
            JobApplicationId application,
            AccountId reader,
            Secret secret,
            Instant at)
            implements OutcomeEvent {}

    /** A question was answered. What, neither the audit log nor the other side reads. */
    record OutcomeAnswered(
            OutcomeQuestionId question,
            QuestionKind kind,
            JobPostingId posting,
            OrganizationId organization,
            Instant at)
            implements OutcomeEvent {}

    /** The person did not start, and the employer may hire somebody else in their place. */
    record OpeningFreed(OutcomeQuestionId question, OrganizationId organization, Instant at) implements OutcomeEvent {}
}

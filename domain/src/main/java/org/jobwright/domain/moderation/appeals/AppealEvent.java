package org.jobwright.domain.moderation.appeals;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to an appeal. */
public sealed interface AppealEvent extends DomainEvent {

    AppealId appeal();

    @Override
    default Subject subject() {
        return new Subject("Appeal", appeal().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case AppealLodged ignored -> "AppealLodged";
            case AppealTaken ignored -> "AppealTaken";
            case AppealDecided ignored -> "AppealDecided";
        };
    }

    /**
     * Those concerned appealed against a decision.
     *
     * @param statement null if it is about a report
     * @param report null if it is about a restriction
     * @param organization null if an account was suspended
     * @param lodgedBy null for a notifier
     */
    record AppealLodged(
            AppealId appeal,
            StatementId statement,
            PostingReportId report,
            OrganizationId organization,
            AccountId lodgedBy,
            Instant at)
            implements AppealEvent {}

    /** A person of the staff began to look at it, or took it over. */
    record AppealTaken(AppealId appeal, OrganizationId organization, Instant at) implements AppealEvent {}

    /**
     * A person of the staff answered; the other parts as above.
     *
     * @param withoutEffect the decision was wrong, but nothing was left to undo
     * @param reason for those concerned
     */
    record AppealDecided(
            AppealId appeal,
            StatementId statement,
            PostingReportId report,
            OrganizationId organization,
            AccountId lodgedBy,
            AppealState outcome,
            boolean withoutEffect,
            String reason,
            Instant at)
            implements AppealEvent {}
}

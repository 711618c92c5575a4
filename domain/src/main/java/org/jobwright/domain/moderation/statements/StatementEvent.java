package org.jobwright.domain.moderation.statements;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a statement of reasons. */
public sealed interface StatementEvent extends DomainEvent {

    StatementId statement();

    @Override
    default Subject subject() {
        return new Subject("StatementOfReasons", statement().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case ReasonsStated ignored -> "ReasonsStated";
        };
    }

    /**
     * The staff, or a rule, restricted something and said why; those concerned are told.
     *
     * @param posting null unless it is about an advert
     * @param organization null if it is about an account
     * @param account null unless it is about one
     * @param automated whether a rule decided, and no person
     * @param secret of the link to the statement; empty for members, who sign in
     */
    record ReasonsStated(
            StatementId statement,
            JobPostingId posting,
            OrganizationId organization,
            AccountId account,
            StatedRestriction restriction,
            StatedReasons reasons,
            boolean automated,
            String secret,
            Instant at)
            implements StatementEvent {}
}

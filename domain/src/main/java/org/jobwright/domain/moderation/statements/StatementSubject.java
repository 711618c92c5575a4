package org.jobwright.domain.moderation.statements;

import java.io.Serializable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * What a statement is about: an advert, an organization or an account.
 *
 * @param moderationCase the review that ended; null if there was none
 * @param posting null unless it is an advert
 * @param organization null if it is an account
 * @param account null unless it is one
 */
public record StatementSubject(
        ModerationCaseId moderationCase, JobPostingId posting, OrganizationId organization, AccountId account)
        implements Serializable {

    public static StatementSubject of(ModerationCaseId moderationCase, JobPostingId posting, OrganizationId employer) {
        return new StatementSubject(moderationCase, posting, employer, null);
    }

    public static StatementSubject of(OrganizationId organization) {
        return new StatementSubject(null, null, organization, null);
    }

    public static StatementSubject of(AccountId account) {
        return new StatementSubject(null, null, null, account);
    }
}

package org.jobwright.domain.applications.decisions;

import java.time.Instant;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/**
 * Answers to applicants of a posting became late; the employer is reminded.
 *
 * @param candidates to whom
 */
public record AnswersOverdue(JobPostingId posting, OrganizationId organization, Set<AccountId> candidates, Instant at)
        implements DomainEvent {

    /** Whether it is news for a member, who learns nothing of their own application. */
    public boolean concerns(AccountId member) {
        return !candidates.equals(Set.of(member));
    }

    @Override
    public String action() {
        return "AnswersOverdue";
    }

    @Override
    public Subject subject() {
        return new Subject("JobPosting", posting.value());
    }
}

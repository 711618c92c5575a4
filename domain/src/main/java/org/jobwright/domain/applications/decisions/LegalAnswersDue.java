package org.jobwright.domain.applications.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/**
 * A law gives the employer until a day to answer applicants of a posting. The day is near, or has passed.
 *
 * @param candidates to whom
 * @param dueOn the first of their days
 * @param over whether these days have passed
 */
public record LegalAnswersDue(
        JobPostingId posting,
        OrganizationId organization,
        Set<AccountId> candidates,
        LocalDate dueOn,
        boolean over,
        Instant at)
        implements DomainEvent {

    /** Whether it is news for a member, who learns nothing of their own application. */
    public boolean concerns(AccountId member) {
        return !candidates.equals(Set.of(member));
    }

    @Override
    public String action() {
        return "LegalAnswersDue";
    }

    @Override
    public Subject subject() {
        return new Subject("JobPosting", posting.value());
    }
}

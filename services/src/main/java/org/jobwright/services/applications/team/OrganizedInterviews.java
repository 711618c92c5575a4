package org.jobwright.services.applications.team;

import java.time.Instant;
import java.util.function.Function;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;

/** The interviews that a member answers for. */
public interface OrganizedInterviews {

    /**
     * Passes those of a member who leaves on: each to the successor, else to the lead of the posting. One that neither of
     * them may read keeps its organizer, and those who answer the applicants of the posting are told instead.
     *
     * @param successor null for nobody
     * @param lead who leads a posting; null for nobody
     */
    void passOn(
            OrganizationId organization,
            AccountId member,
            AccountId successor,
            Function<JobPostingId, AccountId> lead,
            Instant now);
}

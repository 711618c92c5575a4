package org.jobwright.services.applications.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.jobs.EndGuard;

/** No posting ends while someone in it has no answer, even someone whom the caller may not read. */
@ApplicationScoped
class UnansweredApplicants implements EndGuard {

    @Inject
    private CloseOutRepository closeOuts;

    @Override
    public long unanswered(JobPostingId posting, Instant now) {
        return closeOuts.countUnanswered(posting, now);
    }
}

package org.jobwright.services.applications.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.jobs.EndGuard;

/** No posting ends while someone in it has no answer, whoever may read these applications. */
@ApplicationScoped
class UnansweredApplicants implements EndGuard {

    @Inject
    private CloseOutRepository closeOuts;

    @Override
    public long unanswered(JobPostingId posting, Instant now) {
        return closeOuts.countUnanswered(posting, now);
    }
}

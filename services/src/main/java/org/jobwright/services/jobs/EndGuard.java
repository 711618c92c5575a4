package org.jobwright.services.jobs;

import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;

/** Knows who would be left without an answer. The feature that knows applicants implements it. */
public interface EndGuard {

    /** How many people would be left without an answer if the posting ended now. */
    long unanswered(JobPostingId posting, Instant now);
}

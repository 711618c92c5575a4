package org.jobwright.services.jobs;

import org.jobwright.domain.jobs.JobPosting;

/** Knows a reason why a posting may not be submitted. Features that know one implement it; all of them are asked. */
public interface SubmissionGuard {

    /** Refuses a posting that its organization has not permitted, or may not submit now. */
    void requirePermitted(JobPosting posting);

    /** The same for one that ended and is to be public again with its former text. */
    default void requireReopened(JobPosting posting) {}
}

package org.jobwright.services.jobs;

import org.jobwright.domain.jobs.JobPosting;

/** Knows whether a posting may be submitted. The feature that knows what was permitted implements it. */
public interface SubmissionGuard {

    /** Refuses a posting that its organization has not permitted. */
    void requirePermitted(JobPosting posting);
}

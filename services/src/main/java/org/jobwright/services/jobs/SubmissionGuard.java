package org.jobwright.services.jobs;

import java.util.List;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.organizations.OrganizationId;

/** Knows a reason why a posting may not be submitted. Features that know one implement it; all of them are asked. */
public interface SubmissionGuard {

    /** Refuses a posting that its organization has not permitted, or may not submit now. */
    void requirePermitted(JobPosting posting);

    /** The same for one that ended and is to be public again with its former text. */
    default void requireReopened(JobPosting posting) {}

    /**
     * Locks what it needs for many that are submitted in one transaction, always in the same order; then it is asked about each
     * of them.
     */
    default void prepare(OrganizationId organization, List<JobAdvert> adverts) {}
}

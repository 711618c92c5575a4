package org.jobwright.services.applications;

import org.jobwright.domain.applications.JobApplication;

/** Knows whether a person may be hired. The feature that knows what was offered implements it. */
public interface HireGuard {

    /** Refuses a hire to which the candidate has not agreed. */
    void requireHireable(JobApplication application);
}

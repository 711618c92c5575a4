package org.jobwright.services.applications;

import org.jobwright.domain.applications.JobApplication;

/** Knows whether a person may be hired or turned down. The feature that knows what was offered implements it. */
public interface HireGuard {

    /** Refuses a hire to which the candidate has not agreed. */
    void requireHireable(JobApplication application);

    /** Refuses an end without a hire while the candidate relies on an offer that they accepted. */
    void requireEndable(JobApplication application);

    /** Refuses to propose that an offer is withdrawn which the candidate does not know, or which is over. */
    void requireWithdrawable(JobApplication application);

    /** Refuses to say that an offer was withdrawn that still stands, or was never made. */
    void requireWithdrawn(JobApplication application);
}

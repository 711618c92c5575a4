package org.jobwright.domain.jobs.views;

/** The lists that can be saved under a name. */
public enum ViewScope {
    APPLICANTS,
    POSTINGS
}

package org.jobwright.domain.organizations;

/** Whether an organization asks for permission before it hires. */
public enum RequisitionUse {
    OFF,
    /** Postings may have an approved requisition. */
    OPTIONAL,
    /** No posting is submitted without one. */
    REQUIRED
}

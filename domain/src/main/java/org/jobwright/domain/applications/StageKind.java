package org.jobwright.domain.applications;

/** What a stage of a pipeline is for, whatever the employer calls it. */
public enum StageKind {
    NEW,
    SCREENING,
    INTERVIEW,
    OFFER,
    HIRED
}

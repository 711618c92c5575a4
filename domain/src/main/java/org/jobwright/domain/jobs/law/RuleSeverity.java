package org.jobwright.domain.jobs.law;

/** What follows from a missing requirement; each later value is more severe. */
public enum RuleSeverity {
    /** A hint for the employer. */
    INFO,
    /** The employer and the moderator read it. */
    WARN,
    /** The posting cannot be submitted. */
    BLOCK
}

package org.jobwright.domain.jobs.law;

/** How sure we are of a rule. */
public enum RuleConfidence {
    SOURCE_SEEN,
    MEMORY,
    UNCONFIRMED
}

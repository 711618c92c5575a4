package org.jobwright.domain.jobs.law;

/** How certain a rule is. */
public enum RuleConfidence {
    SOURCE_SEEN,
    MEMORY,
    UNCONFIRMED
}

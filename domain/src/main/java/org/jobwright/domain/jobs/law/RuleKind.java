package org.jobwright.domain.jobs.law;

/** What a rule is about. */
public enum RuleKind {
    POSTING,
    QUESTIONS,
    /** Applies only where software has a part in the selection. */
    AI,
    ANSWER,
    RECORDS,
    LANGUAGE,
    MODERATION
}

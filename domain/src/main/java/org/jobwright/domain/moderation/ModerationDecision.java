package org.jobwright.domain.moderation;

/** How a case ended. */
public enum ModerationDecision {
    /** The submitted version is public. */
    APPROVED,
    /** The employer is asked to change something; what was public stays public. */
    SENT_BACK,
    /** The posting broke a rule and is stopped. */
    BLOCKED,
    /** The employer recalled the submission or submitted a newer one before a decision. */
    WITHDRAWN
}

package org.jobwright.domain.moderation.statements;

/** How the staff came to look. */
public enum StatementSource {
    /** Someone reported it. */
    NOTICE,
    /** The staff looked on their own. */
    OWN,
    /** An automatic check found something; a person judged it, unless the statement says that a rule decided. */
    AUTOMATED_DETECTION
}

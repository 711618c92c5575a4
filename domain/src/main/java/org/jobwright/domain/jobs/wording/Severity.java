package org.jobwright.domain.jobs.wording;

/** How much something found in an advert matters; a later one matters more. */
public enum Severity {
    /** Advice to the employer; there is nothing to object to. */
    HINT,
    /** Contact details, which most employers write: counted, and no reason to hold an advert. */
    CONTACT,
    /** A moderator looks at it. */
    FLAG,
    /** A moderator looks at it first: often a fraud. */
    HIGH;

    /** Whether a moderator has to judge it. */
    public boolean needsJudgement() {
        return this == FLAG || this == HIGH;
    }
}

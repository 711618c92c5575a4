package org.jobwright.domain.jobs.wording;

/** How much a finding in an advert matters; each later value matters more. */
public enum Severity {
    /** Advice to the employer; no objection. */
    HINT,
    /** Contact details, which most employers give: counted, but no reason to hold an advert. */
    CONTACT,
    /** A moderator looks at it. */
    FLAG,
    /** A moderator looks at it first, because it is often a fraud. */
    HIGH;

    /** Whether a moderator has to judge it. */
    public boolean needsJudgement() {
        return this == FLAG || this == HIGH;
    }
}

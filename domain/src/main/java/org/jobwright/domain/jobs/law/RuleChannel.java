package org.jobwright.domain.jobs.law;

/** Why the law of a place applies to a posting. */
public enum RuleChannel {
    /** A place of work lies there. */
    WORK,
    /** It is remote and open to people there. */
    REMOTE_OPEN,
    /** The person reports to someone or to an office there. */
    REPORTS_TO,
    /** The head office of the employer is there. */
    EMPLOYER_IN,
    /** The job is remote, and the head office of the employer is there. */
    REMOTE_EMPLOYER_IN
}

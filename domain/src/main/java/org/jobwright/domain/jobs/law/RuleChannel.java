package org.jobwright.domain.jobs.law;

/** Why a posting has to do with a place. */
public enum RuleChannel {
    /** A place of work lies there. */
    WORK,
    /** It is remote and open to people there. */
    REMOTE_OPEN,
    /** The person reports to someone or to an office there. */
    REPORTS_TO,
    /** The employer is at home there. */
    EMPLOYER_IN,
    /** It is remote, and the employer is at home there. */
    REMOTE_EMPLOYER_IN
}

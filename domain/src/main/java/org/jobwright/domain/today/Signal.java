package org.jobwright.domain.today;

import java.time.Duration;

/**
 * Something that waits for a member who hires, worst for a person first. Each is worked out when the page is read, from
 * what is stored anyway, and vanishes with its cause.
 */
public enum Signal {
    /** The promised day of an answer has passed. */
    ANSWER_OVERDUE,
    /** A candidate's message has had no reply for three working days. */
    MESSAGE_UNANSWERED,
    /** A posting is over, and people in it have no answer. */
    POSTING_OVER,
    /** The promised day is near. */
    ANSWER_DUE,
    /** A decision was proposed by someone who may not tell it. */
    DECISION_UNTOLD,
    /** Nobody opened applications of a posting for a week. */
    APPLICATIONS_UNOPENED,
    /** A public posting ends within a week. */
    POSTING_ENDS,
    /** Two weeks after it was published a posting has hardly any applications. */
    POSTING_QUIET;

    /** How long before the promised day {@link #ANSWER_DUE} appears. */
    public static final Duration ANSWER_NOTICE = Duration.ofDays(2);

    /** Working days until {@link #MESSAGE_UNANSWERED}. */
    public static final int MESSAGE_DAYS = 3;

    /** How long until {@link #APPLICATIONS_UNOPENED}. */
    public static final Duration UNOPENED = Duration.ofDays(7);

    /** How long before its end {@link #POSTING_ENDS} appears. */
    public static final Duration END_NOTICE = Duration.ofDays(7);

    /** How long after its publication {@link #POSTING_QUIET} appears. */
    public static final Duration QUIET = Duration.ofDays(14);

    /** With this many applications a posting is not quiet. */
    public static final int ENOUGH_APPLICATIONS = 3;

    /** Whether it is about one person; else it is about a posting. */
    public boolean isAboutPerson() {
        return switch (this) {
            case ANSWER_OVERDUE, MESSAGE_UNANSWERED, ANSWER_DUE, DECISION_UNTOLD -> true;
            case POSTING_OVER, APPLICATIONS_UNOPENED, POSTING_ENDS, POSTING_QUIET -> false;
        };
    }
}

package org.jobwright.domain.moderation.reports;

import java.time.Duration;

/**
 * Reports by one proved address that were dismissed lately, and not upheld after an appeal. Who reports without cause again
 * and again is warned, and then read after everybody else (Digital Services Act, Article 23).
 *
 * @param number of them within {@link #COUNTED}
 * @param warned whether a mail about one of them warned the person
 */
public record UnfoundedReports(long number, boolean warned) {

    /** How long a dismissal counts. */
    public static final Duration COUNTED = Duration.ofDays(90);

    /** So many make further reports wait, after a warning. */
    public static final int TOO_MANY = 3;

    public static final UnfoundedReports NONE = new UnfoundedReports(0, false);

    /** What follows from one more: the last but one warns, and so does a later one if nobody has warned yet. */
    UnfoundedOutcome withAnother() {
        long next = number + 1;
        if (next < TOO_MANY - 1) {
            return UnfoundedOutcome.NOTHING;
        }
        return next == TOO_MANY - 1 || !warned ? UnfoundedOutcome.WARNED : UnfoundedOutcome.WAITING;
    }
}

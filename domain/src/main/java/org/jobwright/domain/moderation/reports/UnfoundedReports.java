package org.jobwright.domain.moderation.reports;

import java.time.Duration;

/**
 * Reports by one proved address that were dismissed lately, and not upheld after an appeal. Who reports without cause again
 * and again is warned, and then read after everybody else (Digital Services Act, Article 23).
 *
 * @param number of them within {@link #COUNTED}
 */
public record UnfoundedReports(long number) {

    /** How long a dismissal counts. */
    public static final Duration COUNTED = Duration.ofDays(90);

    /** So many make further reports wait. */
    public static final int TOO_MANY = 3;

    /** Whether the next one makes further reports wait, of which the person is warned. */
    public boolean isLastButOne() {
        return number == TOO_MANY - 1;
    }

    /** Whether further reports wait until all others are read. */
    public boolean isTooMany() {
        return number >= TOO_MANY;
    }
}

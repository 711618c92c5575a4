package org.jobwright.domain.jobs;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether a posting stops taking applications with the last hire, and since when it did. */
@Embeddable
public class FilledOpenings {

    /** When the lead is reminded to answer those who are left, after the last hire. */
    private static final List<Duration> REMINDERS = List.of(Duration.ofDays(1), Duration.ofDays(3));

    /** How long after the last hire the first reminder is due. */
    public static final Duration FIRST_REMINDER = REMINDERS.getFirst();

    /** How many reminders there are. */
    public static final int MOST_REMINDERS = REMINDERS.size();

    private boolean closesWhenFilled = true;

    /** When the last opening was filled; null while applications are taken. */
    private Instant openingsFilledAt;

    private int closeOutReminders;

    void close(boolean whenFilled) {
        closesWhenFilled = whenFilled;
    }

    boolean closes() {
        return closesWhenFilled;
    }

    void filled(Instant now) {
        openingsFilledAt = now;
        closeOutReminders = 0;
    }

    void reopened() {
        openingsFilledAt = null;
    }

    Instant filledAt() {
        return openingsFilledAt;
    }

    /** Counts a reminder that is due; false if none is. Reminders that were missed are skipped. */
    boolean remind(Instant now) {
        int due = openingsFilledAt == null
                ? 0
                : (int) REMINDERS.stream()
                        .filter(after -> !now.isBefore(openingsFilledAt.plus(after)))
                        .count();
        boolean isDue = due > closeOutReminders;
        closeOutReminders = Math.max(due, closeOutReminders);
        return isDue;
    }
}

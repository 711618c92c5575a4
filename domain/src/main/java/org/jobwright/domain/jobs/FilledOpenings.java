package org.jobwright.domain.jobs;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether a posting stops taking applications with the last hire, since when it did, and the reminders after its end. */
@Embeddable
public class FilledOpenings {

    /** When those who answer are reminded of the people left, after the posting stopped taking applications. */
    private static final List<Duration> REMINDERS = List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

    /** How long after that the first reminder is due. */
    public static final Duration FIRST_REMINDER = REMINDERS.getFirst();

    /** How many reminders there are. */
    public static final int MOST_REMINDERS = REMINDERS.size();

    private boolean closesWhenFilled = true;

    /** When the last opening was filled; null while applications are taken. */
    private Instant openingsFilledAt;

    /** Hires from then on fill the openings; null for all. */
    private Instant openingsSince;

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
        closeOutReminders = 0;
    }

    /** After an end its openings are to be filled anew. */
    void renewed(Instant now) {
        reopened();
        openingsSince = now;
    }

    Instant openingsSince() {
        return openingsSince;
    }

    Instant filledAt() {
        return openingsFilledAt;
    }

    /**
     * Counts a reminder that is due. Reminders that were missed are skipped.
     *
     * @param stopped when the posting stopped taking applications
     * @return which one it is, from 1; 0 if none is due
     */
    int remind(Instant stopped, Instant now) {
        int due = (int) REMINDERS.stream()
                .filter(after -> !now.isBefore(stopped.plus(after)))
                .count();
        boolean isDue = due > closeOutReminders;
        closeOutReminders = Math.max(due, closeOutReminders);
        return isDue ? due : 0;
    }
}

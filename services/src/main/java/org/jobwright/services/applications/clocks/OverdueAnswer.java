package org.jobwright.services.applications.clocks;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * A person who has waited for an answer for too long.
 *
 * @param posting the reference of the posting
 * @param title the title of the posting, as the person read it
 * @param dueAt when an answer was due first
 * @param law the citation of the law whose day has passed; empty if only the promised day has
 * @param next what the employer does next
 */
public record OverdueAnswer(
        ApplicationReference application,
        String name,
        String posting,
        String title,
        Instant dueAt,
        String law,
        NextStep next)
        implements Serializable {

    /** What the employer does next. */
    public enum NextStep {
        /** Nobody has opened the application. */
        OPEN,
        DECIDE,
        /** A decision was proposed, and someone has to tell it. */
        TELL,
        /** A decision was proposed, and is told by itself. */
        TOLD_SOON
    }

    /** For how many days, counting one that has begun. */
    public long daysOver(Instant now) {
        return Duration.between(dueAt, now).toDays() + 1;
    }
}

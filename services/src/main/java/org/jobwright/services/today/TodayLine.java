package org.jobwright.services.today;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.today.Signal;

/**
 * One thing that waits for the caller.
 *
 * @param subject the application or the posting
 * @param person the name of the candidate; null if it is about a posting
 * @param application null if it is about a posting
 * @param posting the reference of the posting
 * @param title of the posting
 * @param count how many people it concerns
 * @param at the moment that counts: since when it waits, or when it ends
 */
public record TodayLine(
        Signal signal,
        UUID subject,
        String person,
        ApplicationReference application,
        String posting,
        String title,
        long count,
        Instant at)
        implements Serializable {

    boolean isAbout(Signal other, UUID thing) {
        return signal == other && subject.equals(thing);
    }
}

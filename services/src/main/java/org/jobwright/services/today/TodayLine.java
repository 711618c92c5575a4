package org.jobwright.services.today;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.today.Signal;

/**
 * One thing that waits for the caller.
 *
 * @param subject what it is about, by its id
 * @param name of the candidate, for those who hire; else the title of the posting
 * @param about the title of the posting, the words of a task, or the employer; null if {@code name} says it all
 * @param application null if it is not about one
 * @param posting the reference of the posting
 * @param count how many people or things it concerns
 * @param at the moment that counts: since when it waits, or when it ends
 */
public record TodayLine(
        Signal signal,
        UUID subject,
        String name,
        String about,
        ApplicationReference application,
        String posting,
        long count,
        Instant at)
        implements Serializable {

    /** The same at another moment. */
    TodayLine moved(Instant moment) {
        return new TodayLine(signal, subject, name, about, application, posting, count, moment);
    }

    boolean isAbout(Signal other, UUID thing) {
        return signal == other && subject.equals(thing);
    }
}

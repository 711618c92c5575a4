package org.jobwright.services.applications.activity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.blind.Mask;

/**
 * One line of the activity of an application.
 *
 * @param what which sentence of its kind; the page has a text for each
 * @param about the arguments of the sentence: names, and constants that the page words
 * @param words what a person wrote; null if nothing
 * @param actor the name of the person who acted; empty if nobody is named
 */
public record ActivityEntry(
        ActivityKind kind, String what, List<Serializable> about, String words, String actor, Instant at)
        implements Serializable {

    public ActivityEntry {
        about = List.copyOf(about);
    }

    /** As seen by a reader from whom the applicant is hidden: the name of an opened file is left out. */
    ActivityEntry behind(Mask mask) {
        List<Serializable> shown = kind == ActivityKind.OPENED
                ? about.stream()
                        .map(one -> one instanceof String file ? mask.file(file) : one)
                        .toList()
                : about;
        return new ActivityEntry(kind, what, shown, mask.text(words), mask.actor(actor), at);
    }

    /** What is left of it after a withdrawal. */
    ActivityEntry withoutPeople() {
        return new ActivityEntry(kind, what, about, null, "", at);
    }
}

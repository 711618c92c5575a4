package org.jobwright.services.applications.activity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

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

    /** What is left of it after a withdrawal. */
    ActivityEntry withoutPeople() {
        return new ActivityEntry(kind, what, about, null, "", at);
    }
}

package org.jobwright.domain.jobs.revisions;

import java.io.Serializable;

/**
 * A document of which every revision is kept: a release brings it, and administrators change it.
 *
 * @param <T> its own type
 */
public interface Revisable<T extends Revisable<T>> extends Serializable {

    /** Its name, which no revision changes. */
    String id();

    /** The same, switched on or off. */
    T switchedTo(boolean on);

    /** Refuses a revision that must not begin to apply. */
    void requireSound();

    /** Whether it is another revision of a document, so that only parts differ that administrators may change. */
    boolean isEditOf(T before);
}

package org.jobwright.services.applications.lists;

import java.io.Serializable;

/**
 * A must-have that most applicants miss.
 *
 * @param question its text
 * @param missed how many miss it
 * @param asked how many were asked any must-have
 */
public record OftenMissed(String question, long missed, long asked) implements Serializable {

    /** With fewer applicants a share says little. */
    static final int FEWEST = 5;

    /** The share of those who miss it, in percent. */
    public long percent() {
        return Math.round(100.0 * missed / asked);
    }
}

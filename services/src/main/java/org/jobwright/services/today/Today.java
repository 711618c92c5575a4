package org.jobwright.services.today;

import java.io.Serializable;
import java.util.List;

/**
 * What waits for a person.
 *
 * @param lines worst for a person first, within a kind the oldest first; of each kind at most {@value #MOST_OF_A_KIND}
 * @param putOff how many lines the person put off that would still wait; of each kind at most {@value #MOST_PUT_OFF}
 */
public record Today(List<TodayLine> lines, int putOff) implements Serializable {

    /** Of each kind; who has more begins with these. */
    public static final int MOST_OF_A_KIND = 25;

    /** Of each kind, among those that were put off. */
    public static final int MOST_PUT_OFF = 200;

    public Today {
        lines = List.copyOf(lines);
    }
}

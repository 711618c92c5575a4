package org.jobwright.domain.talent.reading;

import org.jobwright.domain.candidates.PartialDate;

/**
 * A date or a range of dates in a line.
 *
 * @param end null if it lasts until today, or is not known
 * @param range whether a start and an end, or until today, were given
 * @param open whether it lasts until today
 * @param from where it begins in the line
 * @param to where it ends
 */
record Period(PartialDate start, PartialDate end, boolean range, boolean open, int from, int to) {

    /** Whether it says one date, and not what came after it. */
    boolean isSingle() {
        return end == null && !open;
    }

    /** What stands before and after it, apart. */
    String around(String line) {
        return line.substring(0, from) + "\t" + line.substring(to);
    }
}

package org.jobwright.domain.talent.reading;

import org.jobwright.domain.candidates.PartialDate;

/**
 * A date or a range of dates in a line.
 *
 * @param end null if it lasts until today, or only a start is known
 * @param range whether a start and an end, or until today, were given
 * @param from where it begins in the line
 * @param to where it ends
 */
record Period(PartialDate start, PartialDate end, boolean range, int from, int to) {

    /** What stands before and after it, apart. */
    String around(String line) {
        return line.substring(0, from) + "\t" + line.substring(to);
    }
}

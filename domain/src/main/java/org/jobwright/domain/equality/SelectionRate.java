package org.jobwright.domain.equality;

/**
 * How many people of a group moved on.
 *
 * @param considered all of the group, at least as many as moved on
 */
public record SelectionRate(String group, int considered, int movedOn) {

    public SelectionRate {
        if (movedOn < 0 || movedOn > considered) {
            throw new IllegalArgumentException(movedOn + " of " + considered);
        }
    }

    /** As a share between 0 and 1; 0 of nobody. */
    public double rate() {
        return considered == 0 ? 0 : (double) movedOn / considered;
    }

    /** Whether its rate is higher, exactly. */
    boolean isAbove(SelectionRate other) {
        return (long) movedOn * other.considered > (long) other.movedOn * considered;
    }

    /** Whether its rate is less than four fifths of another, exactly. */
    boolean isBelowFourFifthsOf(SelectionRate other) {
        return 5L * movedOn * other.considered < 4L * other.movedOn * considered;
    }
}

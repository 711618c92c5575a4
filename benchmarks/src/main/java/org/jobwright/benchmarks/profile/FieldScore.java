package org.jobwright.benchmarks.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many values of a field were found, how many of them rightly, and how many there are. */
final class FieldScore {

    private int expected;
    private int found;
    private int right;

    /** Compares lists of values, each of which counts once. */
    void add(List<String> expectedValues, List<String> foundValues) {
        expected += expectedValues.size();
        found += foundValues.size();
        List<String> rest = new ArrayList<>(expectedValues);
        right += (int) foundValues.stream().filter(rest::remove).count();
    }

    private double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    private double recall() {
        return expected == 0 ? 0 : (double) right / expected;
    }

    @Override
    public String toString() {
        double sum = precision() + recall();
        return String.format(
                Locale.ROOT,
                "n %4d, found %4d, right %4d, precision %.2f, recall %.2f, F1 %.2f",
                expected,
                found,
                right,
                precision(),
                recall(),
                sum == 0 ? 0 : 2 * precision() * recall() / sum);
    }
}

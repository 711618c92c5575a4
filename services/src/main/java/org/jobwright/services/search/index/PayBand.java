package org.jobwright.services.search.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Steps of annual pay for filtering. Each posting is in the highest step that its upper figure reaches, in its own
 * currency; the number of postings with at least a step is the sum of that step and all above.
 */
public final class PayBand {

    /** The lower bounds, in whole units of any currency. */
    static final List<Long> STEPS = List.of(20_000L, 30_000L, 40_000L, 50_000L, 60_000L, 80_000L, 100_000L, 150_000L);

    private PayBand() {}

    static String key(String currency, long annual) {
        return currency + ":" + STEPS.stream().filter(step -> step <= annual).reduce(0L, (lower, higher) -> higher);
    }

    /** How many pay at least each step, from the counts per step. */
    public static Map<String, Long> atLeast(String currency, Map<String, Long> inStep) {
        SequencedMap<String, Long> sums = new LinkedHashMap<>();
        long sum = 0;
        for (long step : STEPS.reversed()) {
            sum += inStep.getOrDefault(currency + ":" + step, 0L);
            sums.putFirst(Long.toString(step), sum);
        }
        return sums;
    }
}

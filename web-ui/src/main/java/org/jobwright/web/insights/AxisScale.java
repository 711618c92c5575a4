package org.jobwright.web.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts amounts on a line of pixels, between two round amounts.
 *
 * @param low the round amount at {@code start}
 * @param high the round amount at {@code end}
 * @param step between two marks, a round amount too
 */
record AxisScale(BigDecimal low, BigDecimal high, BigDecimal step, int start, int end) {

    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN);

    /**
     * The narrowest scale that holds both amounts.
     *
     * @param intervals how many there may be at most
     */
    static AxisScale over(BigDecimal least, BigDecimal most, int intervals, int start, int end) {
        BigDecimal span = most.subtract(least).max(BigDecimal.ONE);
        BigDecimal rough = span.divide(BigDecimal.valueOf(intervals), 0, RoundingMode.CEILING);
        BigDecimal power = BigDecimal.TEN.pow(Math.max(0, rough.precision() - 1));
        while (true) {
            for (BigDecimal round : ROUND) {
                AxisScale scale = by(round.multiply(power), least, most, start, end);
                if (scale.marks().size() <= intervals + 1) {
                    return scale;
                }
            }
            power = power.multiply(BigDecimal.TEN);
        }
    }

    private static AxisScale by(BigDecimal step, BigDecimal least, BigDecimal most, int start, int end) {
        BigDecimal low = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal high = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new AxisScale(low, high.max(low.add(step)), step, start, end);
    }

    /** The round amounts from the low to the high end. */
    List<BigDecimal> marks() {
        List<BigDecimal> marks = new ArrayList<>();
        for (BigDecimal mark = low; mark.compareTo(high) <= 0; mark = mark.add(step)) {
            marks.add(mark);
        }
        return marks;
    }

    /** Where an amount lies. */
    int at(BigDecimal amount) {
        return start
                + amount.subtract(low)
                        .multiply(BigDecimal.valueOf((long) end - start))
                        .divide(high.subtract(low), 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}

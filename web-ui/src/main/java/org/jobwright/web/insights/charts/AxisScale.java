package org.jobwright.web.insights.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Maps amounts to a line of pixels.
 *
 * @param low the amount at {@code start}
 * @param high the amount at {@code end}
 */
public record AxisScale(BigDecimal low, BigDecimal high, int start, int end) {

    private static final List<BigDecimal> ROUND = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));

    public AxisScale {
        high = high.max(low.add(BigDecimal.ONE));
    }

    /** The position of an amount. */
    public int at(BigDecimal amount) {
        return start
                + amount.subtract(low)
                        .multiply(BigDecimal.valueOf((long) end - start))
                        .divide(high.subtract(low), 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    /** Round amounts on the line, evenly spaced, up to a maximum number. */
    List<BigDecimal> marks(int most) {
        BigDecimal power = BigDecimal.ONE;
        while (true) {
            for (BigDecimal round : ROUND) {
                BigDecimal step = round.multiply(power);
                BigDecimal first = low.divide(step, 0, RoundingMode.CEILING).multiply(step);
                if (high.subtract(first).compareTo(step.multiply(BigDecimal.valueOf(most))) < 0) {
                    return Stream.iterate(first, mark -> mark.compareTo(high) <= 0, mark -> mark.add(step))
                            .toList();
                }
            }
            power = power.multiply(BigDecimal.TEN);
        }
    }
}

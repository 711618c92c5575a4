package org.jobwright.benchmarks.data;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;

/** Plausible figures: each kind of work has a level, and each posting is somewhere around it. */
final class Pay {

    private static final int LOWEST = 20_000;
    private static final int SPREAD = 70_000;
    private static final int STEP = 500;
    private static final double HOURLY = 0.15;

    private Pay() {}

    static SalaryRange of(String work, String country, RandomGenerator random) {
        double level = LOWEST + Math.floorMod(work.hashCode(), SPREAD);
        double from = level * (0.85 + 0.3 * random.nextDouble());
        double to = from * (1.05 + 0.3 * random.nextDouble());
        String currency = currency(country);
        if (random.nextDouble() < HOURLY) {
            return new SalaryRange(currency, hourly(from), hourly(to), PayUnit.HOUR, null);
        }
        return SalaryRange.yearly(currency, round(from), round(to));
    }

    private static long round(double yearly) {
        return Math.round(yearly / STEP) * STEP;
    }

    private static BigDecimal hourly(double yearly) {
        return BigDecimal.valueOf(Math.round(yearly * 100 / SalaryRange.FULL_TIME_HOURS), 2);
    }

    private static String currency(String country) {
        try {
            return Currency.getInstance(new Locale.Builder().setRegion(country).build())
                    .getCurrencyCode();
        } catch (IllegalArgumentException | NullPointerException e) {
            return "USD";
        }
    }
}

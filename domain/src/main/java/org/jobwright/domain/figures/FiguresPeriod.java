package org.jobwright.domain.figures;

import java.time.Duration;
import java.time.Instant;

/** Which applications count: those sent in the last days, or all. */
public enum FiguresPeriod {
    DAYS_30(30),
    DAYS_90(90),
    DAYS_365(365),
    ALL(0);

    private final int days;

    FiguresPeriod(int days) {
        this.days = days;
    }

    /** When it begins; before every application for {@link #ALL}. */
    public Instant since(Instant now) {
        return days == 0 ? Instant.EPOCH : now.minus(Duration.ofDays(days));
    }
}

package org.jobwright.domain.insights.figures;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * How many jobs, employers and seekers an outside source counted for a role in a country in one month.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record MarketSnapshot(String country, long openJobs, long employers, long seekers, FigureSource source)
        implements Serializable {

    public MarketSnapshot {
        country = GuideLines.line(country).toUpperCase(Locale.ROOT);
    }

    /** How many people look for each open job, to two digits: 86,504 to 2,924 is 29.58. Empty without jobs. */
    public Optional<BigDecimal> seekersPerJob() {
        return ratio(seekers, openJobs);
    }

    public static Optional<BigDecimal> ratio(long many, long few) {
        return few <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(many).divide(BigDecimal.valueOf(few), 2, RoundingMode.HALF_UP));
    }
}

package org.jobwright.domain.insights.figures;

import java.io.Serializable;
import java.util.Locale;

/**
 * How often a role is searched for in a month, by somebody else's figures.
 *
 * @param country ISO 3166-1 alpha-2; empty for everywhere
 * @param searches searches a month
 * @param candidates people a month who look for such a job
 * @param employers employers a month who look for what the job is
 */
public record SearchDemand(String country, long searches, long candidates, long employers, FigureSource source)
        implements Serializable {

    public SearchDemand {
        country = GuideLines.line(country).toUpperCase(Locale.ROOT);
    }
}

package org.jobwright.domain.insights.figures;

import java.io.Serializable;
import java.util.Locale;

/**
 * How often a role is searched for in a month, from an outside source.
 *
 * @param country ISO 3166-1 alpha-2; empty for everywhere
 * @param searches searches per month
 * @param candidates people per month who look for such a job
 * @param employers employers per month who look up the role
 */
public record SearchDemand(String country, long searches, long candidates, long employers, FigureSource source)
        implements Serializable {

    public SearchDemand {
        country = GuideLines.line(country).toUpperCase(Locale.ROOT);
    }
}

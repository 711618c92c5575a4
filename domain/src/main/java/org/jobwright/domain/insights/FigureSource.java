package org.jobwright.domain.insights;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * Where figures that are not our own come from.
 *
 * @param name who published them
 * @param url where they can be read; empty when they were never on the web
 * @param asOf the month that they tell about
 * @param method how they were counted, in a sentence
 */
public record FigureSource(String name, String url, YearMonth asOf, String method) implements Serializable {

    public FigureSource {
        name = GuideLines.line(name);
        url = GuideLines.line(url);
        method = GuideLines.line(method);
    }
}

package org.jobwright.web.insights.charts;

import java.util.List;
import org.jobwright.domain.insights.figures.FigureSource;

/**
 * The benchmarks in one currency, those of several sources beside each other.
 *
 * @param heading where and in which currency
 * @param result what the drawing shows, in words, for those who do not see it
 * @param sources in the order in which the lines name them
 */
public record PayChart(
        String heading,
        String result,
        PayDrawing broad,
        PayDrawing narrow,
        List<PayLine> lines,
        List<FigureSource> sources) {

    /** The number by which lines name a source; 0 when there is nothing to tell apart. */
    public int number(FigureSource source) {
        return sources.size() > 1 ? sources.indexOf(source) + 1 : 0;
    }
}

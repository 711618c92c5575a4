package org.jobwright.web.insights.charts;

import java.util.List;
import org.jobwright.domain.insights.figures.FigureSource;

/**
 * The benchmarks in one currency, those of several sources next to each other.
 *
 * @param heading where and in which currency
 * @param result what the drawing shows, in words, for people who cannot see it
 * @param sources in the order of their numbers
 */
public record PayChart(
        String heading,
        String result,
        PayDrawing broad,
        PayDrawing narrow,
        List<PayLine> lines,
        List<FigureSource> sources) {

    /** The number of a source in the lines; 0 if there is only one. */
    public int number(FigureSource source) {
        return sources.size() > 1 ? sources.indexOf(source) + 1 : 0;
    }
}

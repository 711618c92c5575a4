package org.jobwright.web.insights;

import java.util.List;
import org.jobwright.domain.insights.FigureSource;

/**
 * The benchmarks of one source in one currency, side by side.
 *
 * @param heading where and in which currency
 * @param result what the drawing shows, in words, for those who do not see it
 */
public record PayChart(
        String heading, String result, PayDrawing broad, PayDrawing narrow, List<PayLine> lines, FigureSource source) {}

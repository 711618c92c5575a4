package org.jobwright.web.insights.charts;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.insights.figures.FigureSource;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/**
 * What a role pays, as drawings and as lines of a table. Each currency has its own drawing, and each source a line, so
 * that nothing is mixed.
 *
 * @param charts the one with the reader's country first
 */
public record PayFigures(List<PayChart> charts) {

    /**
     * Charts of what a role pays, one for each currency.
     *
     * @param country the reader's probable country; empty if unknown
     */
    public static PayFigures of(List<SalaryBenchmark> pay, String country, Texts texts, Formats formats) {
        return new PayFigures(pay.stream()
                .filter(benchmark ->
                        !benchmark.whole().isUnknown() && !benchmark.usual().isUnknown())
                .sorted(Comparator.comparing(benchmark -> !benchmark.country().equals(country)))
                .collect(Collectors.groupingBy(
                        benchmark -> benchmark.whole().currency(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> chart(same, texts, formats))
                .toList());
    }

    private static PayChart chart(List<SalaryBenchmark> pay, Texts texts, Formats formats) {
        boolean placed = count(pay, SalaryBenchmark::place) > 1;
        List<FigureSource> sources =
                pay.stream().map(SalaryBenchmark::source).distinct().toList();
        List<PayLine> lines = pay.stream()
                .map(benchmark -> new PayLine(
                        benchmark,
                        formats.area(benchmark.place()),
                        texts.of(benchmark.seniority()),
                        placed,
                        sources.size() > 1 ? sources.indexOf(benchmark.source()) + 1 : 0,
                        texts,
                        formats))
                .toList();
        String where = pay.stream()
                .map(placed ? SalaryBenchmark::country : SalaryBenchmark::place)
                .distinct()
                .map(formats::area)
                .collect(Collectors.joining(", "));
        String heading =
                texts.get("insights.roles.pay.in", where, lines.getFirst().currency());
        BigDecimal least =
                ends(pay, SalaryRange::annualMin).min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal most =
                ends(pay, SalaryRange::annualMax).max(Comparator.naturalOrder()).orElseThrow();
        return new PayChart(
                heading,
                texts.get(
                        "insights.roles.pay.drawing",
                        heading,
                        lines.stream().map(PayLine::sentence).collect(Collectors.joining(" "))),
                PayDrawing.of(PayDrawing.Form.BROAD, lines, least, most),
                PayDrawing.of(PayDrawing.Form.NARROW, lines, least, most),
                lines,
                sources);
    }

    private static long count(Collection<SalaryBenchmark> pay, Function<SalaryBenchmark, ?> what) {
        return pay.stream().map(what).distinct().count();
    }

    private static Stream<BigDecimal> ends(Collection<SalaryBenchmark> pay, Function<SalaryRange, BigDecimal> end) {
        return pay.stream().map(SalaryBenchmark::whole).map(end);
    }

    /** The most relevant benchmark for the reader: for the likely country, else the first one. */
    public Optional<PayLine> first() {
        return charts.stream().flatMap(chart -> chart.lines().stream()).findFirst();
    }
}

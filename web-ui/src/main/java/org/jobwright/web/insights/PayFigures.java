package org.jobwright.web.insights;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.insights.FigureSource;
import org.jobwright.domain.insights.SalaryBenchmark;
import org.jobwright.web.shared.Formats;
import org.jobwright.web.shared.Texts;

/**
 * What a role pays, as drawings and as lines of a table. Each source and each currency has a drawing of its own, so that
 * nothing is mixed; drawings of one currency have one scale, so that they can be compared.
 *
 * @param charts those of the reader's country first
 */
public record PayFigures(List<PayChart> charts) {

    private record Group(String currency, FigureSource source) {}

    /** @param country the one that the reader is probably in; empty when nobody knows */
    static PayFigures of(List<SalaryBenchmark> pay, String country, Texts texts, Formats formats) {
        Map<Group, List<SalaryBenchmark>> groups = pay.stream()
                .filter(benchmark ->
                        !benchmark.whole().isUnknown() && !benchmark.usual().isUnknown())
                .sorted(Comparator.comparing(
                        benchmark -> !benchmark.country().equals(country), Comparator.naturalOrder()))
                .collect(Collectors.groupingBy(
                        benchmark -> new Group(benchmark.whole().currency(), benchmark.source()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new PayFigures(groups.entrySet().stream()
                .map(group -> chart(group.getKey(), group.getValue(), bounds(group.getKey(), groups), texts, formats))
                .toList());
    }

    /** The lowest and the highest figure of all sources in the currency of a group. */
    private static List<BigDecimal> bounds(Group group, Map<Group, List<SalaryBenchmark>> groups) {
        List<SalaryBenchmark> same = groups.entrySet().stream()
                .filter(other -> other.getKey().currency().equals(group.currency()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
        return List.of(
                same.stream()
                        .map(benchmark -> benchmark.whole().annualMin())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                same.stream()
                        .map(benchmark -> benchmark.whole().annualMax())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static PayChart chart(
            Group group, List<SalaryBenchmark> pay, List<BigDecimal> bounds, Texts texts, Formats formats) {
        boolean placed = pay.stream().map(SalaryBenchmark::place).distinct().count() > 1;
        List<PayLine> lines = pay.stream()
                .map(benchmark -> new PayLine(
                        benchmark,
                        formats.area(benchmark.place()),
                        texts.of(benchmark.seniority()),
                        placed,
                        texts,
                        formats))
                .toList();
        String where = pay.stream()
                .map(placed ? SalaryBenchmark::country : SalaryBenchmark::place)
                .distinct()
                .map(formats::area)
                .collect(Collectors.joining(", "));
        String heading = texts.get("roles.pay.in", where, group.currency());
        String told = lines.stream()
                .map(line -> texts.get(
                        "roles.pay.line",
                        placed ? line.name() + ", " + line.note() : line.name(),
                        line.usual(),
                        line.whole()))
                .collect(Collectors.joining(" "));
        return new PayChart(
                heading,
                texts.get("roles.pay.drawing", heading, told),
                PayDrawing.of(PayDrawing.Form.BROAD, lines, bounds.getFirst(), bounds.getLast()),
                PayDrawing.of(PayDrawing.Form.NARROW, lines, bounds.getFirst(), bounds.getLast()),
                lines,
                group.source());
    }

    /** The benchmark that tells the reader most: of the likely country, else the first one. */
    public Optional<PayLine> first() {
        return charts.stream().flatMap(chart -> chart.lines().stream()).findFirst();
    }
}

package org.jobwright.web.insights.charts;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/**
 * One benchmark in the reader's words; yearly, unless it says otherwise.
 *
 * @param place the name of the country or region
 * @param level the seniority
 * @param placed whether the drawing shows several places
 * @param sourceNumber the number of its source in the drawing; 0 if there is only one
 */
public record PayLine(
        SalaryBenchmark benchmark,
        String place,
        String level,
        boolean placed,
        int sourceNumber,
        Texts texts,
        Formats formats) {

    /** What distinguishes it from the others in the same drawing. */
    String name() {
        return placed ? place : level;
    }

    String note() {
        String source = sourceNumber == 0 ? "" : texts.get("insights.roles.source", sourceNumber);
        return Stream.of(placed ? level : "", source)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The same as a sentence, for people who cannot see the drawing. */
    String sentence() {
        String label = note().isEmpty() ? name() : name() + ", " + note();
        return texts.get("insights.roles.pay.line", label, usual(), whole());
    }

    public String usual() {
        return formats.payFigures(benchmark.usual().in(PayUnit.YEAR));
    }

    public String whole() {
        return formats.payFigures(benchmark.whole().in(PayUnit.YEAR));
    }

    /** The usual hourly pay, based on the benchmark's paid hours per year. */
    public String usualAnHour() {
        return formats.payFigures(hourly());
    }

    /** The same without the currency sign, for a table. */
    public String usualAnHourBare() {
        SalaryRange hour = hourly();
        return texts.get(
                "insights.roles.pay.range",
                formats.amount(hour.bottom(), currency()),
                formats.amount(hour.top(), currency()));
    }

    private SalaryRange hourly() {
        return benchmark.usual().in(PayUnit.HOUR);
    }

    public String lowest() {
        return formats.number(benchmark.whole().annualMin());
    }

    public String usualFrom() {
        return formats.number(benchmark.usual().annualMin());
    }

    public String usualTo() {
        return formats.number(benchmark.usual().annualMax());
    }

    public String highest() {
        return formats.number(benchmark.whole().annualMax());
    }

    public String currency() {
        return benchmark.whole().currency();
    }

    public int hoursPerYear() {
        return benchmark.usual().hoursPerYear();
    }

    String money(BigDecimal amount) {
        return formats.money(amount, currency());
    }
}

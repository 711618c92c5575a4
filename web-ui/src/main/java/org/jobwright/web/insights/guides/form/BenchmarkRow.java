package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.Locale;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.titles.Seniority;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.CurrencyBox;
import org.jobwright.web.shell.forms.FormPart;
import org.jobwright.web.shell.forms.RowList;
import org.jobwright.web.shell.forms.Typing;

/** What one place pays at one level: two bands in one currency and unit of time. */
class BenchmarkRow extends RowList.Row<SalaryBenchmark> {

    private final ComboBox<String> place;
    private final Select<Seniority> seniority;
    private final CurrencyBox currency;
    private final Select<PayUnit> unit;
    private final IntegerField hours;
    private final BigDecimalField wholeMin;
    private final BigDecimalField wholeMax;
    private final BigDecimalField usualMin;
    private final BigDecimalField usualMax;
    private final SourceFields source;
    private final Span hourly = new Span();

    BenchmarkRow(String path, FormPart part) {
        AreaLabels words = new AreaLabels(WorkspaceUser.language());
        place = new ComboBox<>(part.label("pay-place"));
        place.setItems(Arrays.asList(Locale.getISOCountries()));
        place.setItemLabelGenerator(words::name);
        part.takesWords(place, AreaLabels::code);
        part.watched(path + ".place", "pay-place", place);
        seniority = part.choice(path, "seniority", Seniority.values());
        currency = part.watched(path + ".whole.currency", "currency", new CurrencyBox(part.label("currency")));
        unit = part.choice(path + ".whole.unit", "pay-unit", PayUnit.values());
        hours = part.number(path + ".whole.hoursPerYear", "hours");
        wholeMin = amount(path + ".whole", "whole-min", part);
        wholeMax = amount(path + ".whole.max", "whole-max", part);
        usualMin = amount(path + ".usual", "usual-min", part);
        usualMax = amount(path + ".usual.max", "usual-max", part);
        source = new SourceFields(path + ".source", part);
        hourly.addClassNames("jw-derived", "jw-soft");
        currency.addValueChangeListener(change -> draw());
        unit.addValueChangeListener(change -> draw());
        hours.addValueChangeListener(change -> draw());
        add(
                part.columns(place, seniority, currency, unit, hours),
                part.columns(wholeMin, wholeMax),
                part.columns(usualMin, usualMax),
                hourly,
                source);
    }

    private BigDecimalField amount(String path, String label, FormPart part) {
        BigDecimalField field = new BigDecimalField(part.label(label));
        field.setLocale(WorkspaceUser.language().locale());
        Typing.kept(field);
        field.addValueChangeListener(change -> draw());
        return part.watched(path, label, field);
    }

    /** The usual hourly pay, for comparison. */
    private void draw() {
        SalaryRange usual = read().usual();
        boolean comparable = usual.min() != null
                && usual.max() != null
                && usual.unit() != PayUnit.HOUR
                && usual.hoursPerYear() > 0
                && !usual.currency().isEmpty();
        hourly.setText(
                comparable
                        ? WorkspaceUser.texts()
                                .get(
                                        "insights.guides.derived.hourly",
                                        WorkspaceUser.formats().pay(usual.in(PayUnit.HOUR)))
                        : "");
    }

    @Override
    public void show(SalaryBenchmark benchmark) {
        SalaryRange whole = benchmark.whole();
        place.setValue(benchmark.place().isEmpty() ? null : benchmark.place());
        seniority.setValue(benchmark.seniority());
        currency.setValue(whole.currency().isEmpty() ? null : whole.currency());
        unit.setValue(whole.unit());
        hours.setValue(whole.hoursPerYear());
        wholeMin.setValue(whole.min());
        wholeMax.setValue(whole.max());
        usualMin.setValue(benchmark.usual().min());
        usualMax.setValue(benchmark.usual().max());
        source.show(benchmark.source());
        draw();
    }

    @Override
    public SalaryBenchmark read() {
        return new SalaryBenchmark(
                place.getValue(),
                seniority.getValue(),
                new SalaryRange(
                        currency.getValue(),
                        usualMin.getValue(),
                        usualMax.getValue(),
                        unit.getValue(),
                        hours.getValue()),
                new SalaryRange(
                        currency.getValue(),
                        wholeMin.getValue(),
                        wholeMax.getValue(),
                        unit.getValue(),
                        hours.getValue()),
                source.read());
    }

    @Override
    public Component first() {
        return place;
    }
}

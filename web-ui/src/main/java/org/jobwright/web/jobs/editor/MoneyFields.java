package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.web.shell.forms.CurrencyBox;
import org.jobwright.web.shell.forms.Typing;

/** A pay range: from, to, currency and the time both are for. */
class MoneyFields extends FormLayout {

    private final BigDecimalField min;
    private final BigDecimalField max;
    private final CurrencyBox currency;
    private final Select<PayUnit> unit;
    private Integer hoursPerYear;
    private final Checkbox fixed;

    MoneyFields(String path, AdvertPart part) {
        min = figure(path + ".min", "pay-min", part);
        max = figure(path + ".max", "pay-max", part);
        currency = part.watched(path + ".currency", "currency", new CurrencyBox(part.label("currency")));
        unit = part.choice(path + ".unit", "pay-unit", PayUnit.values());
        fixed = part.watched(path + ".fixed", "pay-fixed", new Checkbox(part.label("pay-fixed")));
        min.addValueChangeListener(change -> showFixed());
        max.addValueChangeListener(change -> showFixed());
        setResponsiveSteps(new ResponsiveStep("0", 2), new ResponsiveStep("44rem", 4));
        add(min, max, currency, unit, fixed);
        showFixed();
    }

    /** Only a single figure can be fixed. */
    private void showFixed() {
        fixed.setVisible(min.isEmpty() != max.isEmpty());
    }

    private static BigDecimalField figure(String path, String label, AdvertPart part) {
        return part.watched(path, label, Typing.kept(new BigDecimalField(part.label(label))));
    }

    void show(SalaryRange range) {
        min.setValue(range.min());
        max.setValue(range.max());
        currency.setValue(range.currency().isEmpty() ? null : range.currency());
        unit.setValue(range.unit());
        hoursPerYear = range.hoursPerYear();
        fixed.setValue(range.fixed());
        showFixed();
    }

    SalaryRange read() {
        return new SalaryRange(
                currency.getValue(), min.getValue(), max.getValue(), unit.getValue(), hoursPerYear, fixed.getValue());
    }

    /** An advert requires pay. */
    void require() {
        min.setRequiredIndicatorVisible(true);
    }
}

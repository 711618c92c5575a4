package org.jobwright.web.shell.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.CurrencyBox;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.forms.Typing;

/** The terms of an offer while they are written. */
class OfferEditor extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final BigDecimalField pay = problems.field("pay", new BigDecimalField(label("pay")));
    private final CurrencyBox currency = new CurrencyBox(label("currency"));
    private final Select<PayUnit> unit = choice("unit", PayUnit.values());
    private final IntegerField hoursPerYear = problems.field("hoursPerYear", new IntegerField(label("hours-year")));
    private final TextField variablePay = problems.field("variablePay", Typing.kept(new TextField(label("variable"))));
    private final Select<EmploymentType> type = choice("type", EmploymentType.values());
    private final BigDecimalField hours = problems.field("hoursPerWeek", new BigDecimalField(label("hours")));
    private final DayField start = problems.field("startDate", new DayField(label("start")));
    private final DayField end = problems.field("endDate", new DayField(label("end")));
    private final TextField place = problems.field("place", Typing.kept(new TextField(label("place"))));
    private final Select<WorkplaceType> workplace = choice("workplace", WorkplaceType.values());
    private final IntegerField probation = problems.field("probationMonths", new IntegerField(label("probation")));
    private final IntegerField holiday = problems.field("holidayDays", new IntegerField(label("holiday")));
    private final TextArea benefits = area("benefits", "benefits");
    private final TextArea conditions = area("conditions", "conditions");
    private final TextArea letter = area("letter", "letter");
    private final Div letterTexts = new Div();
    private final Select<Language> language = choice("language", Language.values());
    private final Checkbox paper = new Checkbox(label("paper"));
    private final DayField answerBy = problems.field("answerBy", new DayField(label("answer-by")));
    private final TextArea message = area("message", "message");
    private final TextArea flagReason = area("flagReason", "flag-reason");

    /**
     * @param pays beside the pay, what it compares with
     * @param compare when the pay has changed
     */
    OfferEditor(OfferTerms terms, Component pays, SerializableRunnable compare) {
        addClassName("jw-stack");
        letter.setMinRows(5);
        letterTexts.setVisible(false);
        add(
                problems.summary(),
                panel("pay", columns(pay, currency, unit, hoursPerYear, variablePay), pays, flagReason),
                panel("job", columns(type, hours, start, end, place, workplace, probation, holiday)),
                panel(
                        "letter",
                        columns(language, answerBy),
                        letterTexts,
                        letter,
                        benefits,
                        conditions,
                        paper,
                        message));
        show(terms);
        Stream.<HasValue<?, ?>>of(pay, currency, unit, hoursPerYear, hours, place)
                .forEach(field -> field.addValueChangeListener(change -> compare.run()));
    }

    /** Runs when something was typed or chosen. */
    void whenChanged(SerializableRunnable changed) {
        Stream.<HasValue<?, ?>>of(
                        pay,
                        currency,
                        unit,
                        hoursPerYear,
                        variablePay,
                        type,
                        hours,
                        start,
                        end,
                        place,
                        workplace,
                        probation,
                        holiday,
                        benefits,
                        conditions,
                        letter,
                        language,
                        paper,
                        answerBy,
                        message,
                        flagReason)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    /** Above the letter. */
    void offerTexts(Component choice) {
        letterTexts.add(choice);
        letterTexts.setVisible(true);
    }

    /** Replaces the words of the letter. */
    void writeLetter(String words) {
        letter.setValue(words);
        letter.focus();
    }

    LocalDate startDate() {
        return start.getValue();
    }

    private Section panel(String heading, Component... content) {
        Section panel = new Section(new H3(texts.get("shared.offers.form." + heading)));
        panel.add(content);
        panel.addClassNames("jw-panel", "jw-form", "jw-stack");
        return panel;
    }

    private static FormLayout columns(Component... fields) {
        FormLayout layout = new FormLayout(fields);
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28rem", 2));
        return layout;
    }

    private TextArea area(String path, String label) {
        TextArea area = problems.field(path, Typing.kept(new TextArea(label(label))));
        area.setHelperText(texts.get("shared.offers.field." + label + ".hint"));
        area.setWidthFull();
        return area;
    }

    private <E extends Enum<E>> Select<E> choice(String label, E[] values) {
        Select<E> field = new Select<>();
        field.setLabel(label(label));
        field.setItems(values);
        field.setItemLabelGenerator(value -> value == null ? "" : texts.of(value));
        return field;
    }

    private String label(String field) {
        return texts.get("shared.offers.field." + field);
    }

    private void show(OfferTerms terms) {
        pay.setValue(terms.pay().bottom());
        currency.setValue(terms.pay().currency().isEmpty() ? null : terms.pay().currency());
        unit.setValue(terms.pay().unit());
        hoursPerYear.setValue(terms.pay().hoursPerYear());
        variablePay.setValue(terms.variablePay());
        type.setValue(terms.employmentType());
        hours.setValue(terms.hoursPerWeek());
        start.setValue(terms.startDate());
        end.setValue(terms.endDate());
        place.setValue(terms.place());
        workplace.setValue(terms.workplace());
        probation.setValue(terms.probationMonths());
        holiday.setValue(terms.holidayDays());
        benefits.setValue(String.join("\n", terms.benefits()));
        conditions.setValue(String.join("\n", terms.conditions()));
        letter.setValue(terms.letter());
        language.setValue(terms.language());
        paper.setValue(terms.paper());
        answerBy.setValue(terms.answerBy());
        message.setValue(terms.message());
        flagReason.setValue(terms.flagReason());
    }

    /** What was typed. The last day ends where the writer is. */
    OfferTerms read() {
        List<FieldProblem> unreadable = new ArrayList<>();
        Stream.of(new Day("startDate", start), new Day("endDate", end), new Day("answerBy", answerBy))
                .filter(day -> day.field().isUnreadable())
                .forEach(day -> unreadable.add(FieldProblem.of(day.path(), "shared.offers.day")));
        InvalidInput.throwIfAny(unreadable);
        return new OfferTerms(
                new SalaryRange(currency.getValue(), pay.getValue(), null, unit.getValue(), hoursPerYear.getValue()),
                variablePay.getValue(),
                type.getValue(),
                start.getValue(),
                end.getValue(),
                hours.getValue(),
                place.getValue(),
                workplace.getValue(),
                probation.getValue(),
                holiday.getValue(),
                benefits.getValue().lines().toList(),
                conditions.getValue().lines().toList(),
                letter.getValue(),
                language.getValue(),
                paper.getValue(),
                answerBy.getValue(),
                WorkspaceUser.formats().zone().getId(),
                message.getValue(),
                flagReason.getValue());
    }

    private record Day(String path, DayField field) {}

    FormProblems problems() {
        return problems;
    }
}

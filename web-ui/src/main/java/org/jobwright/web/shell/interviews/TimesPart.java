package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.SlotPlan;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.interviews.OfferTimes;
import org.jobwright.services.interviews.SharedTimes;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;

/** Times to choose from: added one by one, or at equal distances on several days; or the same as others were offered. */
class TimesPart extends Div {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final InterviewWords words;
    private final WhenPart when;
    private final List<InterviewTime> times = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph problem = new Paragraph();
    private final Button add;
    private final DayField answerBy;
    private final IntegerField seats;
    private final IntegerField notice;
    private final IntegerField changes;
    private final Select<SharedTimes> same = new Select<>();

    /** @param when one time, how long it takes, and in which zone */
    TimesPart(InterviewWords words, WhenPart when, List<SharedTimes> shared) {
        this.words = words;
        this.when = when;
        add = new Button(words.text("times.add"), click -> attempt(() -> add(List.of(when.chosen()))));
        problem.addClassName("jw-error");
        problem.getElement().setAttribute("role", "alert");
        list.addClassName("jw-timelist");
        list.getElement().setAttribute("aria-label", words.text("times.list"));
        answerBy = new DayField(words.text("times.answer-by"));
        answerBy.setHelperText(words.text("times.answer-by.hint"));
        seats = number("times.seats", 1, 1, InterviewLimits.MOST_SEATS);
        notice = number("times.notice", OfferTimes.NOTICE_HOURS, 0, InterviewLimits.MOST_NOTICE_HOURS);
        changes = number("times.changes", OfferTimes.CHANGES, 0, InterviewLimits.MOST_CHANGES);
        Div row = new Div(answerBy, seats, notice, changes);
        row.addClassName("jw-formrow");
        addClassName("jw-stack");
        Div own = new Div(add, new Details(words.text("times.every.title"), series()), problem, list, row);
        own.addClassName("jw-stack");
        if (!shared.isEmpty()) {
            same.setLabel(words.text("times.same"));
            same.setEmptySelectionAllowed(true);
            same.setEmptySelectionCaption(words.text("times.same.none"));
            same.setItems(shared);
            same.setItemLabelGenerator(times -> times == null
                    ? words.text("times.same.none")
                    : words.text(
                            "times.same.one",
                            times.title(),
                            times.times(),
                            words.formats().day(times.answerBy())));
            same.setWidthFull();
            same.addValueChangeListener(change -> own.setVisible(change.getValue() == null));
            add(same);
        }
        add(own);
        show();
    }

    private IntegerField number(String key, int usual, int least, int most) {
        IntegerField field = new IntegerField(words.text(key));
        field.setValue(usual);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    /** Every 45 minutes from 9:00 to 12:00 on these days. */
    private Div series() {
        DayField first = new DayField(words.text("times.first-day"));
        DayField last = new DayField(words.text("times.last-day"));
        CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(words.text("times.weekdays"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day ->
                day.getDisplayName(TextStyle.SHORT, WorkspaceUser.language().locale()));
        days.addClassName("jw-toggles");
        days.setValue(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));
        TimePicker from = hour("times.from", MORNING);
        TimePicker until = hour("times.until", NOON);
        IntegerField every = number("times.every", 45, SlotPlan.LEAST_EVERY, SlotPlan.MOST_EVERY);
        Button many = new Button(
                words.text("times.every.add"),
                click -> attempt(() -> add(series(first, last, days.getValue(), from, until, every))));
        Div dates = new Div(first, last);
        Div hours = new Div(from, until, every);
        dates.addClassName("jw-formrow");
        hours.addClassName("jw-formrow");
        Div series = new Div(dates, days, hours, many);
        series.addClassName("jw-stack");
        return series;
    }

    private List<InterviewTime> series(
            DayField first,
            DayField last,
            Set<DayOfWeek> weekdays,
            TimePicker from,
            TimePicker until,
            IntegerField every) {
        SlotPlan plan = new SlotPlan(
                from.getValue(),
                until.getValue(),
                every.getValue() == null ? 0 : every.getValue(),
                when.minutes(),
                when.zone());
        return plan.between(first.getValue(), last.getValue(), weekdays);
    }

    private TimePicker hour(String key, LocalTime usual) {
        TimePicker hour = new TimePicker(words.text(key), usual);
        hour.setLocale(WorkspaceUser.language().locale());
        return hour;
    }

    private void attempt(SerializableRunnable action) {
        try {
            action.run();
            problem.setText("");
        } catch (RuleViolation refused) {
            problem.setText(words.texts().of(refused));
        }
        problem.setVisible(!problem.getText().isEmpty());
    }

    /** One that is there stays once. */
    private void add(List<InterviewTime> more) {
        List<InterviewTime> news = more.stream()
                .filter(time -> times.stream().noneMatch(one -> one.startsAt().equals(time.startsAt())))
                .toList();
        InterviewLimits.requireSlots(times.size() + news.size());
        times.addAll(news);
        times.sort(Comparator.comparing(InterviewTime::startsAt));
        if (answerBy.getValue() == null && !times.isEmpty()) {
            LocalDate before = times.getLast().day().minusDays(1);
            answerBy.setValue(before.isAfter(LocalDate.now(times.getLast().zoneId())) ? before : null);
        }
        show();
    }

    private void show() {
        problem.setVisible(!problem.getText().isEmpty());
        list.removeAll();
        for (InterviewTime time : times) {
            Button remove = new Button(words.text("form.remove"), click -> {
                times.remove(time);
                show();
                add.focus();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(words.text("form.remove-who", words.agreed(time)));
            // Zone and length are in the fields above, for all of them.
            Formats there = Formats.of(WorkspaceUser.language(), time.zoneId());
            list.add(new ListItem(new Span(there.dateTime(time.startsAt())), remove));
        }
        list.setVisible(!times.isEmpty());
    }

    /** Under the names of the service. */
    void register(FormProblems problems) {
        problems.field("answerBy", answerBy);
        problems.field("seats", seats);
        problems.field("notice", notice);
        problems.field("changes", changes);
    }

    OfferTimes offer() {
        return same.getValue() != null
                ? OfferTimes.same(same.getValue().set())
                : new OfferTimes(null, times, value(seats), answerBy.getValue(), value(notice), value(changes));
    }

    /** The first time, which stands for all until one is chosen; null if there is none. */
    InterviewTime first() {
        return times.isEmpty() ? null : times.getFirst();
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? -1 : field.getValue();
    }
}

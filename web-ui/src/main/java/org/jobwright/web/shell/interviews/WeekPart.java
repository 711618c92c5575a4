package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.services.interviews.busy.BusyColleague;

/**
 * The week of the panel: when somebody is in an interview, or busy by their own calendar. A press in a column takes that
 * half hour; everything in it also stands as a list beneath, and the fields above do the same by keys.
 */
class WeekPart extends Details {

    /** When colleagues are not free. */
    interface Lookup extends Serializable {

        List<BusyColleague> elsewhere(Set<AccountId> members, Instant from, Instant until);

        List<BusyColleague> inInterviews(Set<AccountId> members, Instant from, Instant until);
    }

    private static final int DAYS = 7;

    private final InterviewWords words;
    private final WhenPart when;
    private final PanelField panel;
    private final Lookup lookup;
    private final Span label = new Span();
    private final Div columns = new Div();
    private final UnorderedList list = new UnorderedList();
    private LocalDate monday;

    WeekPart(InterviewWords words, WhenPart when, PanelField panel, Lookup lookup) {
        this.words = words;
        this.when = when;
        this.panel = panel;
        this.lookup = lookup;
        setSummaryText(words.text("week.title"));
        Button earlier = new Button("\u2190", click -> move(-1));
        earlier.setAriaLabel(words.text("week.earlier"));
        Button later = new Button("\u2192", click -> move(1));
        later.setAriaLabel(words.text("week.later"));
        Div head = new Div(earlier, label, later);
        head.addClassName("jw-apart");
        label.getElement().setAttribute("role", "status");
        columns.addClassName("jw-week");
        columns.getElement().setAttribute("aria-hidden", "true");
        list.addClassName("jw-weeklist");
        add(head, columns, list);
        addOpenedChangeListener(change -> refresh());
    }

    private void move(int weeks) {
        monday = monday.plusWeeks(weeks);
        draw();
    }

    /** Draws the week of the day that is filled in, else this week, if it is looked at. */
    void refresh() {
        if (isOpened()) {
            LocalDate day =
                    when.start() == null ? LocalDate.now(zone()) : when.start().toLocalDate();
            if (monday == null || when.start() != null) {
                monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            }
            draw();
        }
    }

    private ZoneId zone() {
        return when.zone() == null ? ZoneId.of("Etc/UTC") : ZoneId.of(when.zone());
    }

    private void draw() {
        Set<AccountId> members = panel.seats().stream().map(PanelSeat::account).collect(Collectors.toSet());
        Instant from = monday.atStartOfDay(zone()).toInstant();
        Instant until = monday.plusDays(DAYS).atStartOfDay(zone()).toInstant();
        label.setText(words.text(
                "week.of", words.formats().date(monday), words.formats().date(monday.plusDays(DAYS - 1L))));
        List<WeekDay.Block> blocks = new ArrayList<>();
        lookup.inInterviews(members, from, until).forEach(one -> blocks.add(block(one, "week.interview")));
        lookup.elsewhere(members, from, until).forEach(one -> blocks.add(block(one, "week.elsewhere")));
        columns.removeAll();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = monday.plusDays(i);
            columns.add(new WeekDay(day, zone(), words, blocks, chosen(day), when.minutes(), this::pick));
        }
        list.removeAll();
        blocks.forEach(block -> list.add(new ListItem(block.text())));
        if (blocks.isEmpty()) {
            list.add(new ListItem(new Paragraph(words.text(members.isEmpty() ? "week.nobody" : "week.free"))));
        }
    }

    private LocalTime chosen(LocalDate day) {
        return when.start() == null || !when.start().toLocalDate().equals(day)
                ? null
                : when.start().toLocalTime();
    }

    private void pick(LocalDate day, LocalTime time) {
        when.take(day, time);
    }

    private WeekDay.Block block(BusyColleague one, String key) {
        String name = panel.nameOf(one.account());
        return new WeekDay.Block(
                one.time().from(),
                one.time().until(),
                name,
                key.endsWith("interview"),
                words.text(
                        key,
                        name,
                        words.formats().dateTime(one.time().from()),
                        words.formats().dateTime(one.time().until())));
    }
}

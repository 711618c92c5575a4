package org.jobwright.web.interviews;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.services.interviews.agenda.AgendaLine;
import org.jobwright.services.interviews.agenda.AgendaQueries;
import org.jobwright.services.interviews.agenda.AgendaWait;
import org.jobwright.services.interviews.agenda.CalendarFeedService;
import org.jobwright.services.interviews.busy.BusyCalendarService;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The interviews of a person: what waits for them, today, later this week, and after that. */
@Route(value = "interviews", layout = WorkspaceLayout.class)
@PermitAll
public class AgendaView extends WorkspaceView implements BeforeEnterObserver {

    private final AgendaQueries agenda;
    private final CalendarFeedService feeds;
    private final BusyCalendarService calendars;
    private final OrganizationQueries organizations;
    private final Clock clock;

    @Inject
    public AgendaView(
            AgendaQueries agenda,
            CalendarFeedService feeds,
            BusyCalendarService calendars,
            OrganizationQueries organizations,
            Clock clock) {
        this.agenda = agenda;
        this.feeds = feeds;
        this.calendars = calendars;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<AgendaLine> mine = agenda.mine();
        LocalDate today = LocalDate.ofInstant(clock.instant(), formats.zone());
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<AgendaLine> now = between(mine, today, today);
        List<AgendaLine> week = between(mine, today.plusDays(1), sunday);
        List<AgendaLine> later = between(mine, sunday.plusDays(1), LocalDate.MAX);
        List<AgendaLine> waiting =
                mine.stream().filter(line -> line.waits() != AgendaWait.NOTHING).toList();
        AgendaLabels labels = new AgendaLabels(texts, formats, today);
        removeAll();
        add(heading(text("interviews.agenda.title")));
        if (Stream.of(waiting, now, week, later).allMatch(List::isEmpty)) {
            add(nothing());
        } else {
            add(sub(text("interviews.agenda.status", now.size(), week.size(), Formats.city(formats.zone()))));
            section("waits", waiting, labels, true);
            section("today", now, labels, false);
            section("week", week, labels, false);
            section("later", later, labels, false);
            add(new ListDownload("/interviews.csv", texts).below());
        }
        add(new CalendarFeedPanel(feeds));
        if (!organizations.mine().isEmpty()) {
            add(new BusyCalendarPanel(calendars));
        }
    }

    private void section(String name, List<AgendaLine> lines, AgendaLabels labels, boolean waiting) {
        if (!lines.isEmpty()) {
            add(new AgendaSection(name, lines, labels, waiting));
        }
    }

    private List<AgendaLine> between(List<AgendaLine> lines, LocalDate first, LocalDate last) {
        return lines.stream()
                .filter(AgendaLine::agreed)
                .filter(line -> {
                    LocalDate day = LocalDate.ofInstant(line.startsAt(), formats.zone());
                    return !day.isBefore(first) && !day.isAfter(last);
                })
                .toList();
    }

    /** A way on. */
    private Div nothing() {
        boolean hires = !organizations.mine().isEmpty();
        Anchor on = new Anchor(
                hires ? "/app/postings" : "/app/applications",
                text(hires ? "interviews.agenda.none.postings" : "interviews.agenda.none.applications"));
        on.addClassNames("jw-button", "jw-button--primary");
        Div empty = new Div(new Paragraph(text("interviews.agenda.none")), on);
        empty.addClassNames("jw-panel", "jw-stack");
        return empty;
    }
}

package org.jobwright.web.today;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.today.Today;
import org.jobwright.services.today.TodayLine;
import org.jobwright.services.today.TodayQueries;
import org.jobwright.services.today.TodayService;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** What waits for a member who hires, worst for a person first, each line with its one action. */
@Route(value = "today", layout = WorkspaceLayout.class)
@PermitAll
public class TodayView extends WorkspaceView implements BeforeEnterObserver {

    private final TodayQueries queries;
    private final TodayService today;
    private final Clock clock;
    private final Span announcement = new Span();

    @Inject
    public TodayView(TodayQueries queries, TodayService today, Clock clock) {
        this.queries = queries;
        this.today = today;
        this.clock = clock;
        announcement.addClassName("jw-hidden");
        announcement.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Today mine = queries.mine();
        removeAll();
        add(announcement, heading(text("today.title")), sub(summary(mine)));
        if (mine.lines().isEmpty()) {
            add(nothing());
        }
        TodayLabels labels = new TodayLabels(texts, formats, clock.instant());
        Map<Signal, List<TodayLine>> bySignal = mine.lines().stream()
                .collect(Collectors.groupingBy(
                        TodayLine::signal, () -> new EnumMap<>(Signal.class), Collectors.toList()));
        bySignal.forEach((signal, lines) -> add(new SignalSection(signal, lines, labels, this::putOff)));
    }

    private String summary(Today mine) {
        String waiting = text("today.waiting", mine.lines().size());
        return mine.putOff() == 0 ? waiting : waiting + " " + text("today.put-off", mine.putOff());
    }

    /** A way on, for a good day and for the first one. */
    private Div nothing() {
        Anchor postings = new Anchor("/app/postings", text("today.none.postings"));
        postings.addClassNames("jw-button", "jw-button--primary");
        Div empty = new Div(new Paragraph(text("today.none")), postings);
        empty.addClassNames("jw-panel", "jw-stack");
        return empty;
    }

    private void putOff(TodayLine line, Duration time) {
        today.putOff(line.signal(), line.subject(), time);
        String said = text(
                "today.snoozed",
                line.person() == null ? line.title() : line.person(),
                formats.date(clock.instant().plus(time)));
        redraw(said);
        Toast.showWithUndo(said, () -> {
            today.takeBack(line.signal(), line.subject());
            redraw(text("today.taken-back"));
        });
    }

    private void redraw(String said) {
        show();
        focusHeading();
        announcement.setText(said);
    }
}

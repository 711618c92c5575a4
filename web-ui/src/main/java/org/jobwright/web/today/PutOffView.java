package org.jobwright.web.today;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.today.PutOffLine;
import org.jobwright.services.today.TodayLine;
import org.jobwright.services.today.TodayQueries;
import org.jobwright.services.today.TodayService;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** What a person put off on Today: when each comes back by itself, and a way to have it back now. */
@Route(value = "today/put-off", layout = WorkspaceLayout.class)
@PermitAll
public class PutOffView extends WorkspaceView implements BeforeEnterObserver {

    static final String ADDRESS = "/app/today/put-off";

    private final TodayQueries queries;
    private final TodayService today;
    private final Clock clock;

    /** In their order on the page. */
    private final List<Button> buttons = new ArrayList<>();

    @Inject
    public PutOffView(TodayQueries queries, TodayService today, Clock clock) {
        this.queries = queries;
        this.today = today;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<PutOffLine> lines = queries.putOff();
        removeAll();
        buttons.clear();
        Anchor back = new Anchor("/app/today", text("today.title"));
        back.addClassName("jw-back");
        add(back, heading(text("today.put-off.title")));
        add(sub(text(lines.isEmpty() ? "today.put-off.none" : "today.put-off.sub")));
        if (lines.size() > 1) {
            Button all = new Button(text("today.put-off.all"), click -> bringAllBack());
            all.setDisableOnClick(true);
            add(all);
        }
        TodayLabels labels = new TodayLabels(texts, formats, clock.instant());
        Map<Signal, List<PutOffLine>> bySignal = lines.stream()
                .collect(Collectors.groupingBy(
                        one -> one.line().signal(), () -> new EnumMap<>(Signal.class), Collectors.toList()));
        bySignal.forEach((signal, some) -> add(section(signal, some, labels)));
    }

    private TodaySection section(Signal signal, List<PutOffLine> lines, TodayLabels labels) {
        TodaySection section =
                new TodaySection("today-" + signal.name(), labels.title(signal), labels.count(lines.size()), 2);
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        lines.forEach(one -> list.add(line(one, labels)));
        section.add(list);
        return section;
    }

    private ListItem line(PutOffLine one, TodayLabels labels) {
        TodayLine line = one.line();
        Anchor what = new Anchor(labels.address(line), line.name());
        what.setRouterIgnore(labels.isOfSite(line));
        what.addClassName("jw-todayname");
        Span about = new Span(text("today.put-off.until", formats.day(one.until()), labels.about(line)));
        about.addClassName("jw-soft");
        Div words = new Div(what, about);
        words.addClassName("jw-todaywords");
        Button back =
                new Button(text("today.put-off.back"), click -> bringBack(line, buttons.indexOf(click.getSource())));
        back.setDisableOnClick(true);
        back.setAriaLabel(text("today.put-off.back") + ": " + ForeignText.isolated(line.name()));
        buttons.add(back);
        ListItem item = new ListItem(words, back);
        item.addClassName("jw-apart");
        return item;
    }

    private void bringAllBack() {
        today.takeAllBack();
        show();
        focusHeading();
        Toast.show(text("today.put-off.all-back"));
    }

    /** @param at the place of the line, which the next one takes */
    private void bringBack(TodayLine line, int at) {
        today.takeBack(line.signal(), line.subject());
        show();
        if (at < buttons.size()) {
            buttons.get(at).focus();
        } else {
            focusHeading();
        }
        Toast.show(text("today.put-off.brought-back", line.name()));
    }
}

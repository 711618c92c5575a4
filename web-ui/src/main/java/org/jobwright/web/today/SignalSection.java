package org.jobwright.web.today;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.today.Today;
import org.jobwright.services.today.TodayLine;
import org.jobwright.web.shell.frame.MenuButton;

/** The lines of one kind: who or what, since when, the action, and a way to put it off. */
class SignalSection extends Section {

    /** Takes a line that the reader puts off. */
    interface PutOff extends Serializable {
        void accept(TodayLine line, Duration time);
    }

    SignalSection(Signal signal, List<TodayLine> lines, TodayLabels labels, PutOff putOff) {
        addClassNames("jw-panel", "jw-today");
        H2 title = new H2(labels.title(signal));
        title.setId("today-" + signal.name());
        getElement().setAttribute("aria-labelledby", "today-" + signal.name());
        Span count = new Span(labels.count(lines.size()));
        count.addClassName("jw-count");
        Div head = new Div(title, count);
        head.addClassName("jw-todayhead");
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        lines.forEach(line -> list.add(line(line, labels, putOff)));
        add(head, list);
        if (lines.size() == Today.MOST_OF_A_KIND) {
            Span more = new Span(labels.more(signal));
            more.addClassName("jw-note");
            add(more);
        }
    }

    private static ListItem line(TodayLine line, TodayLabels labels, PutOff putOff) {
        Anchor what = new Anchor(labels.address(line), labels.name(line));
        what.addClassName("jw-todayname");
        Span about = new Span(labels.about(line));
        about.addClassName("jw-soft");
        Div words = new Div(what, about);
        words.addClassName("jw-todaywords");
        Anchor action = new Anchor(labels.address(line), labels.action(line));
        action.addClassName("jw-button");
        action.getElement().setAttribute("aria-label", labels.actionOn(line));
        MenuButton later = new MenuButton(labels.later());
        labels.times().forEach((label, time) -> later.addItem(label, () -> putOff.accept(line, time)));
        later.getElement().setAttribute("title", labels.laterOn(line));
        Div buttons = new Div(action, later);
        buttons.addClassName("jw-actions");
        ListItem item = new ListItem(words, buttons);
        item.addClassNames("jw-apart", labels.isLate(line) ? "is-late" : "is-due");
        return item;
    }
}

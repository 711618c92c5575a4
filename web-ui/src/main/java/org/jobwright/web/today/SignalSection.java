package org.jobwright.web.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.today.Today;
import org.jobwright.services.today.TodayLine;
import org.jobwright.web.shell.frame.MenuButton;

/** The lines of one kind: who or what, since when, the action, and a way to put it off. */
class SignalSection extends TodaySection {

    /** What a line does beside leading somewhere. */
    interface Actions extends Serializable {
        void putOff(TodayLine line, Duration time);

        /** Goes on with an unfinished application. */
        void resume(TodayLine line);

        /** Sends again what did not arrive. */
        void resend(TodayLine line);
    }

    /** @param level of the heading: 2, or 3 below the heading of a side */
    SignalSection(Signal signal, List<TodayLine> lines, TodayLabels labels, int level, Actions actions) {
        super("today-" + signal.name(), labels.title(signal), labels.count(lines.size()), level);
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        lines.forEach(line -> list.add(line(line, labels, actions)));
        add(list);
        if (lines.size() == Today.MOST_OF_A_KIND) {
            Span more = new Span(labels.more(signal));
            more.addClassName("jw-note");
            add(more);
        }
    }

    private static ListItem line(TodayLine line, TodayLabels labels, Actions actions) {
        Anchor what = new Anchor(labels.address(line), line.name());
        what.setRouterIgnore(labels.isOfSite(line));
        what.addClassName("jw-todayname");
        Span about = new Span(labels.about(line));
        about.addClassName("jw-soft");
        Div words = new Div(what, about);
        words.addClassName("jw-todaywords");
        MenuButton later = new MenuButton(labels.later());
        labels.times().forEach((label, time) -> later.addItem(label, () -> actions.putOff(line, time)));
        later.getElement().setAttribute("title", labels.laterOn(line));
        Div buttons = new Div(action(line, labels, actions), later);
        buttons.addClassName("jw-actions");
        ListItem item = new ListItem(words, buttons);
        item.addClassNames("jw-apart", labels.isLate(line) ? "is-late" : "is-due");
        return item;
    }

    private static Component action(TodayLine line, TodayLabels labels, Actions actions) {
        if (labels.isDraft(line)) {
            return button(line, labels, () -> actions.resume(line));
        }
        if (line.signal() == Signal.MAIL_DEAD) {
            return button(line, labels, () -> actions.resend(line));
        }
        Anchor action = new Anchor(labels.actionAddress(line), labels.action(line));
        action.setRouterIgnore(labels.isOfSite(line));
        action.addClassName("jw-button");
        action.getElement().setAttribute("aria-label", labels.actionOn(line));
        return action;
    }

    private static Button button(TodayLine line, TodayLabels labels, Command command) {
        Button button = new Button(labels.action(line), click -> command.execute());
        button.setAriaLabel(labels.actionOn(line));
        return button;
    }
}

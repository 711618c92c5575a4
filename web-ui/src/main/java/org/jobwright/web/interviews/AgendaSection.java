package org.jobwright.web.interviews;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.services.interviews.agenda.AgendaLine;

/** Interviews under a heading with their number: whom, when, where, and the way to each. */
class AgendaSection extends Section {

    /** @param waiting it says what each waits for */
    AgendaSection(String name, List<AgendaLine> lines, AgendaLabels labels, boolean waiting) {
        addClassNames("jw-panel", "jw-today");
        H2 title = new H2(labels.text(name));
        title.setId("agenda-" + name);
        getElement().setAttribute("aria-labelledby", "agenda-" + name);
        Span count = new Span(labels.formats().number(lines.size()));
        count.addClassName("jw-count");
        Div head = new Div(title, count);
        head.addClassName("jw-todayhead");
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        lines.forEach(line -> list.add(item(line, labels, waiting)));
        add(head, list);
    }

    private static ListItem item(AgendaLine line, AgendaLabels labels, boolean waiting) {
        Anchor name = new Anchor(AgendaLabels.address(line), labels.name(line));
        name.addClassName("jw-todayname");
        Div words = new Div(name);
        words.addClassName("jw-todaywords");
        if (waiting) {
            words.add(new Span(labels.waits(line)));
        }
        Span about = new Span(labels.about(line));
        about.addClassName("jw-soft");
        words.add(about);
        Div actions = new Div();
        actions.addClassName("jw-actions");
        if (!waiting && !line.appointment().link().isEmpty()) {
            Anchor join = button(line.appointment().link(), labels.text("join"), labels.joining(line));
            join.setTarget("_blank");
            join.getElement().setAttribute("rel", "noopener noreferrer");
            actions.add(join);
        }
        if (waiting) {
            String action = labels.action(line);
            actions.add(button(AgendaLabels.address(line), action, action + ": " + labels.name(line)));
        }
        ListItem item = new ListItem(words, actions);
        item.addClassName("jw-apart");
        return item;
    }

    private static Anchor button(String address, String action, String name) {
        Anchor button = new Anchor(address, action);
        button.addClassName("jw-button");
        button.getElement().setAttribute("aria-label", name);
        return button;
    }
}

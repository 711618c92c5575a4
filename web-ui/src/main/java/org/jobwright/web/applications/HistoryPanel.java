package org.jobwright.web.applications;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.stream.Stream;
import org.jobwright.services.applications.ReviewDetails;
import org.jobwright.services.applications.ToldEntry;

/** What happened, newest on top: what the candidate was told, or through which stages an application went. */
class HistoryPanel extends Section {

    private static final long serialVersionUID = 1L;

    private HistoryPanel(String title, Stream<ListItem> steps) {
        addClassName("jw-panel");
        OrderedList list = new OrderedList();
        list.addClassNames("jw-plain", "jw-notes");
        steps.forEach(list::add);
        add(new H2(title), list);
    }

    /** What the candidate can see. */
    static HistoryPanel told(ReviewDetails details, PipelineWords words) {
        return new HistoryPanel(
                words.text("pipeline.told"),
                details.timeline().reversed().stream().map(entry -> told(entry, words)));
    }

    /** The stages, which only the employer sees. */
    static HistoryPanel moves(ReviewDetails details, PipelineWords words) {
        return new HistoryPanel(
                words.text("pipeline.moves"),
                details.steps().reversed().stream()
                        .map(step -> item(words.stage(step.kind(), step.name()), by(step.actor(), step.at(), words))));
    }

    private static ListItem told(ToldEntry entry, PipelineWords words) {
        ListItem item = item(words.texts().of(entry.status()), by(entry.actor(), entry.at(), words));
        if (entry.reason() != null) {
            item.add(new Paragraph(
                    words.text("pipeline.pending.reason", words.texts().of(entry.reason()))));
        }
        if (entry.message() != null) {
            Paragraph message = new Paragraph(entry.message());
            message.addClassName("jw-lines-kept");
            item.add(message);
        }
        return item;
    }

    /** Who and when; of a withdrawn application only when. */
    private static String by(String actor, Instant at, PipelineWords words) {
        String when = words.formats().dateTime(at);
        return actor.isEmpty() ? when : words.text("pipeline.by", actor, when);
    }

    private static ListItem item(String what, String who) {
        Paragraph line = new Paragraph(what);
        line.addClassName("jw-strong");
        Span by = new Span(who);
        by.addClassName("jw-note");
        return new ListItem(line, by);
    }
}

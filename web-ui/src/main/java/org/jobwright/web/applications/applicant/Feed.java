package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jobwright.services.applications.CandidateTimelineEntry;
import org.jobwright.services.applications.PrivateNote;
import org.jobwright.services.applications.StageStep;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.web.applications.pipeline.PipelineLabels;
import org.jobwright.web.shared.text.Formats;

/** Everything that happened to an application, newest first: notes, moves, and what the candidate was notified of. */
class Feed extends OrderedList {

    /** A line of the feed. */
    private record Line(Instant at, ListItem item) {}

    private final PipelineLabels words;

    Feed(ApplicationForReview details, PipelineLabels words) {
        this.words = words;
        addClassName("jw-feed");
        Stream<Line> notes = details.notes().stream().map(note -> new Line(note.at(), note(note)));
        Stream<Line> released = details.timeline().stream().map(entry -> new Line(entry.at(), released(entry)));
        // Everyone starts in the first stage; that is not a move.
        Stream<Line> moves = details.steps().stream().skip(1).map(step -> new Line(step.at(), moved(step)));
        Stream.of(notes, released, moves)
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(Line::at).reversed())
                .forEach(line -> add(line.item()));
    }

    private ListItem note(PrivateNote note) {
        ListItem item = item("note", new Span(), note.author(), note.at());
        item.addComponentAtIndex(0, ownWords(note.text()));
        return item;
    }

    private ListItem moved(StageStep step) {
        return item(
                "moved",
                new Span(words.text("applications.applicant.feed.moved", words.stage(step.kind(), step.name()))),
                step.actor(),
                step.at());
    }

    private ListItem released(CandidateTimelineEntry entry) {
        ListItem item = item(
                "told",
                new Span(words.text(
                        "applications.applicant.feed.released." + entry.status().name())),
                entry.actor(),
                entry.at());
        if (entry.reason() != null) {
            item.add(new Paragraph(words.text(
                    "applications.applicant.pending.reason", words.texts().of(entry.reason()))));
        }
        if (entry.message() != null) {
            item.add(ownWords(entry.message()));
        }
        return item;
    }

    private ListItem item(String kind, Span what, String who, Instant at) {
        Element time = new Element("time");
        time.setAttribute("datetime", Formats.iso(at));
        time.setText(words.formats().dateTime(at));
        Span by = new Span();
        if (!who.isEmpty()) {
            by.add(new Span(who)); // a withdrawn application names nobody
        }
        by.getElement().appendChild(time);
        by.addClassName("by");
        ListItem item = new ListItem(what, by);
        item.addClassName("is-" + kind);
        return item;
    }

    private static Paragraph ownWords(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("jw-lines-kept");
        return paragraph;
    }
}

package org.jobwright.web.applications.entry;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.services.applications.entry.EntryRecord;
import org.jobwright.services.applications.entry.PeoplePreview;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.WorkspaceUser;

/** Who would be entered: counts, and the first records as they would be read. */
class PeoplePreviewList extends Div {

    private final Texts texts = WorkspaceUser.texts();

    PeoplePreviewList(PeoplePreview found) {
        addClassName("jw-stack");
        Paragraph counts = new Paragraph(
                texts.get("applications.entry.counts", found.total(), found.ready(), found.total() - found.ready()));
        counts.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        found.lines().forEach(line -> list.add(row(line)));
        add(counts, list);
    }

    private ListItem row(EntryRecord line) {
        Span name = new Span(
                line.data().name().isEmpty()
                        ? texts.get("applications.entry.nameless")
                        : line.data().name());
        name.addClassName("jw-strong");
        List<Component> about = new ArrayList<>(List.of(name, soft(facts(line))));
        line.problems().forEach(code -> about.add(soft(texts.get("violation." + code))));
        boolean ready = line.problems().isEmpty();
        return new ListItem(
                new Div(about.toArray(Component[]::new)),
                new StateBadge(
                        texts.get(ready ? "applications.entry.ready" : "applications.entry.refused"),
                        ready ? "submitted" : "blocked"));
    }

    private String facts(EntryRecord line) {
        return Stream.of(
                        texts.get("applications.entry.record", line.number()),
                        line.data().email(),
                        line.data().phone(),
                        line.data().location(),
                        line.resume() == null ? "" : texts.get("applications.entry.with-resume"))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Div soft(String words) {
        Div line = new Div(words);
        line.addClassName("jw-soft");
        return line;
    }
}

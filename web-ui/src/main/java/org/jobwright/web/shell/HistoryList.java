package org.jobwright.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.List;

/** What was changed, when, by whom and why; the latest first. */
public class HistoryList extends UnorderedList {

    /**
     * A change.
     *
     * @param what what was done
     * @param details what is different, a line each
     * @param about when, by whom and why
     */
    public record Entry(String what, List<String> details, String about) implements Serializable {

        public Entry {
            details = List.copyOf(details);
        }
    }

    public HistoryList(List<Entry> entries) {
        addClassName("jw-rows");
        addAll(entries);
    }

    public final void addAll(List<Entry> entries) {
        entries.forEach(entry -> add(item(entry)));
    }

    private static ListItem item(Entry entry) {
        Div words = new Div(new Span(entry.what()));
        entry.details().forEach(line -> words.add(new Span(line)));
        Span about = new Span(entry.about());
        about.addClassNames("jw-soft", "jw-rowbelow");
        words.add(about);
        return new ListItem(words);
    }
}

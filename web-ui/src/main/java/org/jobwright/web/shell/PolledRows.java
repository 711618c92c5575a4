package org.jobwright.web.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** A list that is read again and again while work on its entries goes on. It is drawn only if something changed. */
public abstract class PolledRows<T> extends Section {

    private static final int NEVER = -1;

    private final H2 title;
    private final String none;
    private final int millis;
    private final Div list = new Div();
    private List<T> shown = List.of();
    private Registration asking;

    /**
     * Is filled once it is on a page.
     *
     * @param none shown while it is empty
     * @param millis between two readings
     */
    protected PolledRows(String title, String none, int millis) {
        this.title = new H2(title);
        this.none = none;
        this.millis = millis;
        addClassNames("jw-panel", "jw-settings");
        add(this.title, list);
    }

    /** Reads the entries. */
    protected abstract List<T> read();

    /** Whether work on an entry goes on. */
    protected abstract boolean isChanging(T entry);

    /** Draws an entry. */
    protected abstract ListItem row(T entry);

    /** Reads them anew. */
    public final void refresh() {
        List<T> found = read();
        if (!found.equals(shown) || found.isEmpty()) {
            draw(found);
        }
        shown = found;
        getUI().ifPresent(window -> window.setPollInterval(shown.stream().anyMatch(this::isChanging) ? millis : NEVER));
    }

    /** Moves the focus to the title. */
    public final void focus() {
        Focus.moveTo(title);
    }

    private void draw(List<T> found) {
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new Paragraph(none));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("jw-rows");
        found.forEach(entry -> rows.add(row(entry)));
        list.add(rows);
    }

    @Override
    protected final void onAttach(AttachEvent attached) {
        asking = attached.getUI().addPollListener(poll -> refresh());
        refresh();
    }

    @Override
    protected final void onDetach(DetachEvent detached) {
        asking.remove();
        detached.getUI().setPollInterval(NEVER);
    }
}

package org.jobwright.web.jobs.revisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jobwright.domain.jobs.revisions.Revisable;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.WorkspaceView;

/** All documents of a kind, with a field that finds some by their words; each links to its page. */
public abstract class RevisedListView<T extends Revisable<T>> extends WorkspaceView implements AfterNavigationObserver {

    private static final String WORDS = "q";

    private final String keys;
    private final TextField search = new TextField();
    private final Paragraph count = sub("");
    private final Paragraph none;

    protected final FoldingGrid<Revised<T>> grid = new FoldingGrid<>();

    /** @param keys the beginning of the keys of all texts about documents of this kind */
    protected RevisedListView(String keys) {
        this.keys = keys;
        none = new Paragraph(text(keys + "none"));
        none.addClassName("jw-empty");
        search.setLabel(text(keys + "search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate(getClass(), QueryParameters.of(WORDS, change.getValue()));
            }
        });
    }

    protected abstract List<Revised<T>> all();

    /** The words by which a document is found. */
    protected abstract String words(T document);

    /** Whether it applies. */
    protected abstract boolean isOn(T document);

    /** Puts the search, the list and what is below it on the page. */
    protected final void show(Component below) {
        Div filters = new Div(search);
        filters.addClassName("jw-filters-row");
        add(heading(text(keys + "title")), count, filters, none, grid, below);
    }

    /** Says below the name of a document that it is off, or that a release of it waits. */
    protected final void sayState(Div cell, Revised<T> state) {
        if (state.waiting() != null || !isOn(state.document())) {
            cell.add(new Div(text(keys + (state.waiting() != null ? "waiting" : "off"))));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse(""));
        String wanted = FoldedText.of(search.getValue());
        List<Revised<T>> all = all();
        List<Revised<T>> found = all.stream()
                .filter(state -> FoldedText.of(words(state.document())).contains(wanted))
                .toList();
        count.setText(text(keys + "sub", found.size(), all.size()));
        none.setVisible(found.isEmpty());
        grid.setVisible(!found.isEmpty());
        grid.setItems(found);
        grid.fitHeight(found.size());
    }
}

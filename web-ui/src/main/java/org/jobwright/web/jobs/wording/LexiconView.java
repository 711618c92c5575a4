package org.jobwright.web.jobs.wording;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.services.jobs.wording.LexiconQueries;
import org.jobwright.services.jobs.wording.LexiconService;
import org.jobwright.services.jobs.wording.LexiconState;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The words that adverts are searched for; each entry links to its page, and administrators add their own. */
@Route(value = "admin/words", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class LexiconView extends WorkspaceView implements AfterNavigationObserver {

    private static final String WORDS = "q";

    private final LexiconQueries queries;
    private final LexiconWords words = new LexiconWords(texts, formats);
    private final TextField search = new TextField();
    private final Paragraph count = sub("");
    private final Paragraph none = new Paragraph(text("jobs.words.none"));
    private final Grid<LexiconState> grid = new FoldingGrid<>();

    @Inject
    public LexiconView(LexiconQueries queries, LexiconService service) {
        this.queries = queries;
        search.setLabel(text("jobs.words.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate(LexiconView.class, QueryParameters.of(WORDS, change.getValue()));
            }
        });
        Div filters = new Div(search);
        filters.addClassName("jw-filters-row");
        none.addClassName("jw-empty");
        columns();
        Button add = new Button(text("jobs.words.add"), click -> LexiconDialog.added(queries, service, words, id -> {
                    Toast.show(text("jobs.words.added"));
                    UI.getCurrent().navigate(LexiconEntryView.class, id);
                })
                .open());
        Div actions = new Div(add, new Anchor("admin/names", text("jobs.words.names")));
        actions.addClassName("jw-actions");
        add(heading(text("jobs.words.title")), count, filters, none, grid, actions);
    }

    private void columns() {
        grid.addComponentColumn(this::entry)
                .setHeader(text("jobs.words.entry"))
                .setWidth("22rem")
                .setFlexGrow(3);
        grid.addColumn(state -> words.language(state.entry().language()))
                .setHeader(text("jobs.words.language"))
                .setWidth("8rem");
        grid.addColumn(state -> words.severity(state.entry()))
                .setHeader(text("jobs.words.severity"))
                .setWidth("12rem");
        grid.addColumn(state -> formats.date(state.changedAt()))
                .setHeader(text("jobs.words.changed"))
                .setWidth("9rem");
    }

    private Component entry(LexiconState state) {
        LexiconEntry entry = state.entry();
        RouterLink name = new RouterLink(words.meaning(entry.code()), LexiconEntryView.class, entry.id());
        name.addClassName("jw-rowlink");
        Span phrases = new Span(words.some(entry));
        phrases.addClassNames("jw-soft", "jw-rowbelow");
        Div cell = new Div(name, phrases);
        cell.add(FoldingGrid.folded(new Span(words.language(entry.language()) + ", " + words.severity(entry))));
        if (entry.off() || state.waiting() != null) {
            cell.add(new Div(text(state.waiting() != null ? "jobs.words.waiting" : "jobs.words.off")));
        }
        return cell;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse(""));
        String wanted = FoldedText.of(search.getValue());
        List<LexiconState> all = queries.all();
        List<LexiconState> found = all.stream()
                .filter(state -> FoldedText.of(words.meaning(state.entry().code()) + " "
                                + state.entry().id() + " "
                                + String.join(" ", state.entry().phrases()))
                        .contains(wanted))
                .toList();
        count.setText(text("jobs.words.sub", found.size(), all.size()));
        none.setVisible(found.isEmpty());
        grid.setVisible(!found.isEmpty());
        grid.setItems(found);
    }
}

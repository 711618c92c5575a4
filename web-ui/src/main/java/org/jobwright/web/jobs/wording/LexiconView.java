package org.jobwright.web.jobs.wording;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.services.jobs.wording.LexiconQueries;
import org.jobwright.services.jobs.wording.LexiconService;
import org.jobwright.web.jobs.revisions.RevisedListView;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The words that adverts are searched for; each entry links to its page, and administrators add their own. */
@Route(value = "admin/words", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class LexiconView extends RevisedListView<LexiconEntry> {

    private final LexiconQueries queries;
    private final LexiconWords words = new LexiconWords(texts);

    @Inject
    public LexiconView(LexiconQueries queries, LexiconService service) {
        super("jobs.words.");
        this.queries = queries;
        columns();
        Button add = new Button(text("jobs.words.add"), click -> LexiconDialog.added(queries, service, words, id -> {
                    Toast.show(text("jobs.words.added"));
                    UI.getCurrent().navigate(LexiconEntryView.class, id);
                })
                .open());
        Div actions = new Div(add, new Anchor("admin/names", text("jobs.words.names")));
        actions.addClassName("jw-actions");
        show(actions);
    }

    private void columns() {
        grid.addComponentColumn(this::entry)
                .setHeader(text("jobs.words.entry"))
                .setWidth("22rem")
                .setFlexGrow(3);
        grid.addColumn(state -> words.language(state.document().language()))
                .setHeader(text("jobs.words.language"))
                .setWidth("8rem");
        grid.addColumn(state -> words.severity(state.document()))
                .setHeader(text("jobs.words.severity"))
                .setWidth("12rem");
        grid.addColumn(state -> formats.date(state.changedAt()))
                .setHeader(text("jobs.words.changed"))
                .setWidth("9rem");
    }

    private Component entry(Revised<LexiconEntry> state) {
        LexiconEntry entry = state.document();
        RouterLink name = new RouterLink(words.meaning(entry.code()), LexiconEntryView.class, entry.id());
        name.addClassName("jw-rowlink");
        Span phrases = new Span(words.some(entry));
        phrases.addClassNames("jw-soft", "jw-rowbelow");
        Div cell = new Div(name, phrases);
        cell.add(FoldingGrid.folded(new Span(words.language(entry.language()) + ", " + words.severity(entry))));
        sayState(cell, state);
        return cell;
    }

    @Override
    protected List<Revised<LexiconEntry>> all() {
        return queries.all();
    }

    @Override
    protected String words(LexiconEntry entry) {
        return String.join(" ", words.meaning(entry.code()), entry.id(), String.join(" ", entry.phrases()));
    }

    @Override
    protected boolean isOn(LexiconEntry entry) {
        return !entry.off();
    }
}

package org.jobwright.web.accounts.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.accounts.people.PeopleQueries;
import org.jobwright.services.accounts.people.PersonSummary;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The staff's list of people, searched by name or address; each leads to its page. */
@Route(value = "admin/people", layout = WorkspaceLayout.class)
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class PeopleView extends WorkspaceView implements AfterNavigationObserver {

    static final String WORDS = "q";

    private final PeopleQueries queries;
    private final TextField search = new TextField();
    private final Paragraph count = sub("");
    private final FoldingGrid<PersonSummary> grid = new FoldingGrid<>();
    private final ListDownload download = new ListDownload("", texts);

    @Inject
    public PeopleView(PeopleQueries queries) {
        this.queries = queries;
        search.setLabel(text("accounts.people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                // The search words are in the address, so that it can be shared and revisited.
                UI.getCurrent().navigate(PeopleView.class, QueryParameters.of(WORDS, change.getValue()));
            }
        });
        Div filters = new Div(search, download);
        filters.addClassName("jw-filters-row");
        columns();
        grid.setItems(
                query ->
                        queries
                                .find(search.getValue(), new PageRequest(query.getPage() + 1, query.getPageSize()))
                                .items()
                                .stream(),
                query -> count());
        add(heading(text("accounts.people.title")), count, filters, grid);
    }

    private int count() {
        int total = (int) queries.find(search.getValue(), new PageRequest(1, 1)).total();
        count.setText(text("accounts.people.sub", total));
        download.setVisible(total > 0);
        grid.fitHeight(total);
        return total;
    }

    private void columns() {
        grid.addComponentColumn(this::person)
                .setHeader(text("accounts.people.person"))
                .setWidth("16rem")
                .setFlexGrow(2);
        grid.addComponentColumn(person -> status(person, texts))
                .setHeader(text("accounts.people.status"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addColumn(this::roles).setHeader(text("accounts.people.roles")).setWidth("10rem");
        grid.addColumn(person -> formats.date(person.registeredAt()))
                .setHeader(text("accounts.people.registered"))
                .setWidth("13rem");
    }

    private Component person(PersonSummary person) {
        Span email = new Span(person.email());
        email.addClassName("jw-soft");
        RouterLink name = new RouterLink(
                person.displayName(), PersonRecordView.class, person.id().toString());
        name.addClassName("jw-rowlink");
        email.addClassName("jw-rowbelow");
        Div cell = new Div(name, email);
        cell.add(FoldingGrid.folded(status(person, texts)));
        if (person.suspensionReason() != null) {
            cell.add(new Div(person.suspensionReason()));
        }
        return cell;
    }

    static StateBadge status(PersonSummary person, Texts texts) {
        String look =
                switch (person.status()) {
                    case UNCONFIRMED -> "draft";
                    case ACTIVE -> "live";
                    case SUSPENDED -> "blocked";
                };
        return new StateBadge(texts.of(person.status()), look);
    }

    private String roles(PersonSummary person) {
        return person.staffRoles().stream().map(texts::of).collect(Collectors.joining(", "));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse(""));
        download.setHref("/admin/people.csv?"
                + QueryParameters.of(WORDS, search.getValue()).getQueryString());
        grid.getDataProvider().refreshAll();
    }
}

package org.jobwright.web.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.audit.ActorKind;
import org.jobwright.services.audit.AuditFilter;
import org.jobwright.services.audit.AuditQueries;
import org.jobwright.services.audit.AuditSummary;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.DayField;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.WorkspaceLayout;
import org.jobwright.web.shell.WorkspaceView;

/** The record of who did what to what and when. A subject or an actor leads to everything about it. */
@Route(value = "admin/audit", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class AuditView extends WorkspaceView implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final AuditQueries queries;
    private final ComboBox<String> action = new ComboBox<>();
    private final TextField id = new TextField();
    private final DayField from = new DayField(text("audit.log.from"));
    private final DayField to = new DayField(text("audit.log.to"));
    private final Paragraph number = sub("");
    private final Grid<AuditSummary> grid = new FoldingGrid<>();
    private AuditAddress address = AuditAddress.ALL;

    @Inject
    public AuditView(AuditQueries queries) {
        this.queries = queries;
        action.setLabel(text("audit.log.action"));
        action.setItems(queries.actions());
        action.setItemLabelGenerator(this::words);
        action.setClearButtonVisible(true);
        action.addValueChangeListener(change -> changed(change.isFromClient()));
        id.setLabel(text("audit.log.id"));
        id.setClearButtonVisible(true);
        id.addValueChangeListener(change -> changed(change.isFromClient()));
        from.addValueChangeListener(change -> changed(change.isFromClient()));
        to.addValueChangeListener(change -> changed(change.isFromClient()));
        Div filters = new Div(action, id, from, to);
        filters.addClassName("jw-filters-row");
        list();
        add(heading(text("audit.log.title")), number, new Paragraph(text("audit.log.verify")), filters, grid);
    }

    private void list() {
        grid.addComponentColumn(this::position)
                .setHeader(text("audit.log.position"))
                .setWidth("5.5rem");
        grid.addColumn(entry -> formats.dateTime(entry.at()))
                .setHeader(text("audit.log.at"))
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::actor).setHeader(text("audit.log.actor")).setWidth("9rem");
        grid.addComponentColumn(this::action)
                .setHeader(text("audit.log.action"))
                .setWidth("13rem");
        grid.addComponentColumn(this::subject)
                .setHeader(text("audit.log.subject"))
                .setWidth("14rem");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(
                query ->
                        queries
                                .entries(filter(), new PageRequest(query.getPage() + 1, query.getPageSize()))
                                .items()
                                .stream(),
                query -> count());
    }

    private int count() {
        int total = (int) queries.entries(filter(), new PageRequest(1, 1)).total();
        number.setText(text("audit.log.sub", total));
        return total;
    }

    private Component position(AuditSummary entry) {
        return new Div(
                new Span(formats.number(entry.position())),
                FoldingGrid.folded(
                        new Span(formats.dateTime(entry.at())), actor(entry), action(entry), subject(entry)));
    }

    private Component actor(AuditSummary entry) {
        if (entry.actorKind() != ActorKind.PERSON) {
            return new Span(texts.of(entry.actorKind()));
        }
        String name = entry.actorName() == null ? text("audit.log.unknown-actor") : entry.actorName();
        return link(name, address.withActor(entry.actor()));
    }

    private Component action(AuditSummary entry) {
        Div cell = new Div(new Div(words(entry.action())));
        if (!entry.details().isEmpty()) {
            Span details = new Span(entry.details());
            details.addClassName("jw-soft");
            cell.add(details);
        }
        return cell;
    }

    /** What is no longer done has no words any more; its name stays. */
    private String words(String action) {
        String key = "audit.action." + action;
        return texts.has(key) ? text(key) : action;
    }

    private Component subject(AuditSummary entry) {
        Div cell = new Div(new Div(entry.subjectType()));
        cell.add(link(entry.subject().toString(), address.withSubject(entry.subject())));
        return cell;
    }

    private static RouterLink link(String name, AuditAddress target) {
        RouterLink link = new RouterLink(name, AuditView.class);
        link.setQueryParameters(target.parameters());
        return link;
    }

    private AuditFilter filter() {
        return address.filter(formats.zone());
    }

    private void changed(boolean byReader) {
        if (byReader) {
            AuditAddress next = address.with(action.getValue(), from.getValue(), to.getValue())
                    .withId(id.getValue());
            UI.getCurrent().navigate(AuditView.class, next.parameters());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = AuditAddress.read(event.getLocation().getQueryParameters());
        action.setValue(address.action());
        id.setValue(address.id());
        from.setValue(address.from());
        to.setValue(address.to());
        grid.getDataProvider().refreshAll();
        count();
    }
}

package org.jobwright.web.organizations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.organizations.directory.OrganizationDirectoryQueries;
import org.jobwright.services.organizations.directory.OrganizationSummary;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shared.EnumParameter;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The staff's list of organizations, those that requested verification first; each leads to its page. */
@Route(value = "admin/organizations", layout = WorkspaceLayout.class)
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class OrganizationsView extends WorkspaceView implements AfterNavigationObserver {

    private static final String WORDS = "q";
    private static final String STATUS = "status";

    private final OrganizationDirectoryQueries queries;
    private final TextField search = new TextField();
    private final Select<OrganizationStatus> status = new Select<>();
    private final Paragraph count = sub("");
    private final Grid<OrganizationSummary> grid = new FoldingGrid<>();

    @Inject
    public OrganizationsView(OrganizationDirectoryQueries queries) {
        this.queries = queries;
        columns();
        grid.setItems(
                query -> find(new PageRequest(query.getPage() + 1, query.getPageSize())).items().stream(),
                query -> count());
        add(heading(text("organizations.admin.title")), count, filters(), grid);
    }

    private Div filters() {
        search.setLabel(text("organizations.admin.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter(change.isFromClient()));
        status.setLabel(text("organizations.admin.status"));
        status.setItems(OrganizationStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(text("organizations.admin.all"));
        status.setItemLabelGenerator(one -> one == null ? text("organizations.admin.all") : texts.of(one));
        status.addValueChangeListener(change -> filter(change.isFromClient()));
        Div filters = new Div(search, status);
        filters.addClassName("jw-filters-row");
        return filters;
    }

    /** The filter is in the address, so that it can be shared and revisited. */
    private void filter(boolean byPerson) {
        if (byPerson) {
            String chosen = status.getValue() == null ? "" : status.getValue().name();
            UI.getCurrent()
                    .navigate(
                            OrganizationsView.class,
                            QueryParameters.simple(Map.of(WORDS, search.getValue(), STATUS, chosen)));
        }
    }

    private Page<OrganizationSummary> find(PageRequest page) {
        Set<OrganizationStatus> statuses = status.getValue() == null ? Set.of() : Set.of(status.getValue());
        return queries.find(search.getValue(), statuses, page);
    }

    private int count() {
        int total = (int) find(new PageRequest(1, 1)).total();
        count.setText(text("organizations.admin.sub", total));
        return total;
    }

    private void columns() {
        grid.addComponentColumn(this::organization)
                .setHeader(text("organizations.admin.organization"))
                .setWidth("16rem")
                .setFlexGrow(2);
        grid.addComponentColumn(one -> OrganizationBadges.of(texts, one.status()))
                .setHeader(text("organizations.admin.status"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(OrganizationSummary::website)
                .setHeader(text("organizations.admin.website"))
                .setWidth("14rem");
        grid.addColumn(one -> formats.date(one.createdAt()))
                .setHeader(text("organizations.admin.since"))
                .setWidth("13rem");
    }

    private Component organization(OrganizationSummary one) {
        Span legal = new Span(one.legalName());
        legal.addClassName("jw-soft");
        RouterLink name = new RouterLink(
                one.displayName(), OrganizationRecordView.class, one.id().toString());
        name.addClassName("jw-rowlink");
        legal.addClassName("jw-rowbelow");
        Div cell = new Div(name, legal);
        cell.add(FoldingGrid.folded(OrganizationBadges.of(texts, one.status())));
        if (one.statusReason() != null) {
            cell.add(new Div(one.statusReason()));
        }
        return cell;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        search.setValue(parameters.getSingleParameter(WORDS).orElse(""));
        String wanted = parameters.getSingleParameter(STATUS).orElse("");
        status.setValue(EnumParameter.read(OrganizationStatus.class, wanted).orElse(null));
        grid.getDataProvider().refreshAll();
    }
}

package org.jobwright.web.organizations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.matching.MatchOfferService;
import org.jobwright.services.organizations.PublicationRuleService;
import org.jobwright.services.organizations.directory.OrganizationDirectoryQueries;
import org.jobwright.services.organizations.directory.OrganizationSummary;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The staff's list of organizations, those that requested verification first; each leads to its page. */
@Route(value = "admin/organizations", layout = WorkspaceLayout.class)
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class OrganizationsView extends WorkspaceView implements AfterNavigationObserver {

    private final OrganizationDirectoryQueries queries;
    private final TextField search = new TextField();
    private final Select<OrganizationStatus> status = new Select<>();
    private final Paragraph count = sub("");
    private final FoldingGrid<OrganizationSummary> grid = new FoldingGrid<>();
    private final ListDownload download = new ListDownload("", texts);

    private OrganizationsAddress address = OrganizationsAddress.read(QueryParameters.empty());

    @Inject
    public OrganizationsView(
            OrganizationDirectoryQueries queries, PublicationRuleService publication, MatchOfferService matches) {
        this.queries = queries;
        columns();
        grid.setItems(
                query -> find(new PageRequest(query.getPage() + 1, query.getPageSize())).items().stream(),
                query -> count());
        add(heading(text("organizations.admin.title")), count, filters(), grid);
        if (WorkspaceUser.person().roles().contains(Role.ADMINISTRATOR)) {
            add(new PublicationPanel(publication), new MatchOfferPanel(matches));
        }
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
        Div filters = new Div(search, status, download);
        filters.addClassName("jw-filters-row");
        return filters;
    }

    /** The filter is in the address, so that it can be shared and revisited. */
    private void filter(boolean byPerson) {
        if (byPerson) {
            UI.getCurrent()
                    .navigate(
                            OrganizationsView.class,
                            new OrganizationsAddress(search.getValue(), status.getValue()).write());
        }
    }

    private Page<OrganizationSummary> find(PageRequest page) {
        return queries.find(address.words(), address.statuses(), page);
    }

    private int count() {
        int total = (int) find(new PageRequest(1, 1)).total();
        count.setText(text("organizations.admin.sub", total));
        download.setVisible(total > 0);
        grid.fitHeight(total);
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
        address = OrganizationsAddress.read(event.getLocation().getQueryParameters());
        search.setValue(address.words());
        status.setValue(address.status());
        download.setHref("/admin/organizations.csv?" + address.write().getQueryString());
        grid.getDataProvider().refreshAll();
    }
}

package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.PostingApplicationCounts;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.OrganizationPostingSearch;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.StoppedNotice;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The postings of an organization: their status, and the way to a new one. Filters are in the address. */
@Route(value = "postings", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class PostingsView extends WorkspaceView implements AfterNavigationObserver {

    private static final String WORDS = "q";
    private static final String STATUS = "status";
    private static final String ORGANIZATION = "organization";
    private static final String GUIDE = "guide";

    private final OrganizationPostingQueries queries;
    private final ApplicationReviewQueries applications;
    private final KnownRoles roles;
    private final List<MyOrganization> mine;

    private final TextField words = new TextField();
    private final Select<PostingStatus> status = new Select<>();
    private final Select<MyOrganization> organization = new Select<>();
    private final Paragraph count = sub("");
    private final BeginningBar beginning;
    private final Div body = new Div();
    private final PostingTable table = new PostingTable(texts, formats);

    @Inject
    public PostingsView(
            OrganizationPostingQueries queries,
            ApplicationReviewQueries applications,
            OrganizationQueries organizations,
            NewPosting newPosting,
            KnownRoles roles) {
        this.queries = queries;
        this.applications = applications;
        this.roles = roles;
        mine = organizations.mine();
        beginning = new BeginningBar(newPosting, posting -> queries.reference(posting));
        add(heading(text("jobs.list.title"), beginning), count, beginning.offer());
        if (mine.isEmpty()) {
            count.setText(text("jobs.list.no-organization"));
            Button found =
                    new Button(text("jobs.list.found"), click -> UI.getCurrent().navigate("organization"));
            found.addThemeVariants(ButtonVariant.PRIMARY);
            add(found);
        } else {
            add(filters(), body);
        }
    }

    private Component filters() {
        words.setLabel(text("jobs.list.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> filtered(change.isFromClient()));
        status.setLabel(text("jobs.list.status"));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(text("jobs.list.all"));
        status.setItems(Arrays.asList(PostingStatus.values()));
        status.setItemLabelGenerator(one -> one == null ? text("jobs.list.all") : texts.of(one));
        status.addValueChangeListener(change -> filtered(change.isFromClient()));
        organization.setLabel(text("jobs.list.organization"));
        organization.setItems(mine);
        organization.setItemLabelGenerator(MyOrganization::displayName);
        organization.setVisible(mine.size() > 1);
        organization.addValueChangeListener(change -> filtered(change.isFromClient()));
        Div row = new Div(words, status, organization);
        row.addClassName("jw-filters-row");
        return row;
    }

    private void filtered(boolean byPerson) {
        if (byPerson) {
            Map<String, String> parameters = new HashMap<>();
            words.getOptionalValue().ifPresent(value -> parameters.put(WORDS, value));
            status.getOptionalValue().ifPresent(value -> parameters.put(STATUS, value.name()));
            if (mine.size() > 1) {
                parameters.put(ORGANIZATION, organization.getValue().slug());
            }
            UI.getCurrent().navigate(PostingsView.class, QueryParameters.simple(parameters));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (mine.isEmpty()) {
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        words.setValue(parameters.getSingleParameter(WORDS).orElse(""));
        status.setValue(parameters
                .getSingleParameter(STATUS)
                .flatMap(name -> Arrays.stream(PostingStatus.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(null));
        MyOrganization chosen = parameters
                .getSingleParameter(ORGANIZATION)
                .flatMap(slug ->
                        mine.stream().filter(one -> one.slug().equals(slug)).findFirst())
                .orElse(mine.getFirst());
        organization.setValue(chosen);
        beginning.show(chosen, parameters.getSingleParameter(GUIDE).flatMap(roles.get()::bySlug));
        body.removeAll();
        StoppedNotice.of(chosen.status(), texts).ifPresent(body::add);
        if (chosen.status() == OrganizationStatus.BLOCKED) {
            count.setText(chosen.displayName());
            return;
        }
        list(chosen);
    }

    private void list(MyOrganization chosen) {
        Map<JobPostingId, PostingApplicationCounts> counts =
                chosen.status().isPublic() ? applications.countsByPosting(chosen.id()) : Map.of();
        table.show(
                counts,
                counts.isEmpty() ? Set.of() : applications.readableAmong(chosen.id(), counts.keySet()),
                chosen.status());
        int total = (int) queries.postings(search(chosen, List.of()), new PageRequest(1, 1))
                .total();
        boolean filtered = !words.isEmpty() || !status.isEmpty();
        count.setText(text("jobs.list.sub", total, chosen.displayName()));
        if (total == 0) {
            Paragraph empty = new Paragraph(text(filtered ? "jobs.list.none" : "jobs.list.empty"));
            empty.addClassName("jw-empty");
            body.add(empty);
            return;
        }
        table.setItems(
                query -> queries
                        .postings(
                                search(chosen, query.getSortOrders()),
                                new PageRequest(query.getPage() + 1, query.getPageSize()))
                        .items()
                        .stream(),
                query -> total);
        table.setAllRowsVisible(total <= PageRequest.MAX_SIZE / 2);
        body.add(table);
    }

    private OrganizationPostingSearch search(MyOrganization chosen, List<QuerySortOrder> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> new OrganizationPostingSearch(
                        chosen.id(),
                        status.getValue(),
                        words.getValue(),
                        OrganizationPostingSearch.Order.valueOf(order.getSorted()),
                        order.getDirection() == SortDirection.DESCENDING))
                .orElseGet(() ->
                        new OrganizationPostingSearch(chosen.id(), status.getValue(), words.getValue(), null, true));
    }
}

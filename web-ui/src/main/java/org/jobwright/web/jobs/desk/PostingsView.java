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
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.PostingApplicationCounts;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.StoppedNotice;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;
import org.jobwright.web.shell.views.SavedViews;
import org.jobwright.web.shell.views.SavedViewsDesk;

/** The postings of an organization: their status, and the way to a new one. Filters are in the address. */
@Route(value = "postings", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class PostingsView extends WorkspaceView implements AfterNavigationObserver {

    private static final String GUIDE = "guide";

    private final OrganizationPostingQueries queries;
    private final ApplicantListQueries applications;
    private final KnownRoles roles;
    private final List<MyOrganization> mine;

    private final TextField words = new TextField();
    private final Select<PostingStatus> status = new Select<>();
    private final Select<MyOrganization> organization = new Select<>();
    private final Paragraph count = sub("");
    private final BeginningBar beginning;
    private final Div body = new Div();
    private final SavedViewsDesk saved;
    private SavedViews views;
    private final ListDownload download = new ListDownload("", texts);
    private final PostingTable table = new PostingTable(texts, formats);
    private PostingsAddress address = PostingsAddress.read(QueryParameters.empty());
    private MyOrganization chosen;

    @Inject
    public PostingsView(
            OrganizationPostingQueries queries,
            ApplicantListQueries applications,
            OrganizationQueries organizations,
            NewPosting newPosting,
            KnownRoles roles,
            SavedViewsDesk saved) {
        this.queries = queries;
        this.applications = applications;
        this.roles = roles;
        this.saved = saved;
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
            table.addSortListener(sort -> ordered(sort.isFromClient()));
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
        Div row = new Div(words, status, organization, download);
        row.addClassName("jw-filters-row");
        return row;
    }

    private void filtered(boolean byPerson) {
        if (byPerson) {
            PostingsAddress next = new PostingsAddress(
                    words.getValue(),
                    status.getValue(),
                    mine.size() > 1 ? organization.getValue().slug() : "",
                    address.order(),
                    address.descending());
            UI.getCurrent().navigate(PostingsView.class, next.write());
        }
    }

    /** The table is in its new order already; the address only says so. */
    private void ordered(boolean byPerson) {
        if (byPerson) {
            address = table.orderOf(address);
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location("postings", address.write()));
            showAddress();
        }
    }

    /** What is downloaded and saved is the list as it is seen. */
    private void showAddress() {
        download.setHref("/organizations/" + chosen.slug() + "/postings.csv?"
                + address.write().getQueryString());
        if (views != null) {
            views.show(new SavedViews.Shown(
                    address.write().getQueryString(), address.isNarrowed() || address.order() != null, false));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (mine.isEmpty()) {
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        address = PostingsAddress.read(parameters);
        words.setValue(address.words());
        status.setValue(address.status());
        table.show(address);
        chosen = mine.stream()
                .filter(one -> one.slug().equals(address.organization()))
                .findFirst()
                .orElse(mine.getFirst());
        organization.setValue(chosen);
        beginning.show(chosen, parameters.getSingleParameter(GUIDE).flatMap(roles.get()::bySlug));
        body.removeAll();
        views = null;
        StoppedNotice.of(chosen.status(), texts).ifPresent(body::add);
        if (chosen.status() == OrganizationStatus.BLOCKED) {
            count.setText(chosen.displayName());
            download.setVisible(false);
            return;
        }
        list();
    }

    private void list() {
        Map<JobPostingId, PostingApplicationCounts> counts =
                chosen.status().isPublic() ? applications.countsByPosting(chosen.id()) : Map.of();
        table.show(
                counts,
                counts.isEmpty() ? Set.of() : applications.readableAmong(chosen.id(), counts.keySet()),
                chosen.status());
        int total = (int) queries.postings(address.search(chosen.id()), new PageRequest(1, 1))
                .total();
        download.setVisible(total > 0);
        if (chosen.status().isPublic()) {
            views = saved.row(chosen.id(), ViewScope.POSTINGS, null, "/app/postings");
            body.add(views);
        }
        showAddress();
        count.setText(text("jobs.list.sub", total, chosen.displayName()));
        if (total == 0) {
            Paragraph empty = new Paragraph(text(address.isNarrowed() ? "jobs.list.none" : "jobs.list.empty"));
            empty.addClassName("jw-empty");
            body.add(empty);
            return;
        }
        table.setItems(
                query -> queries
                        .postings(
                                address.search(chosen.id()), new PageRequest(query.getPage() + 1, query.getPageSize()))
                        .items()
                        .stream(),
                query -> total);
        table.fitHeight(total);
        body.add(table);
    }
}

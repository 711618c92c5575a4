package org.jobwright.web.insights.market;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.domain.insights.market.PrivacyFloor;
import org.jobwright.domain.insights.roles.KnownRole;
import org.jobwright.services.insights.market.EmployerMarketQueries;
import org.jobwright.services.insights.market.MarketQueries;
import org.jobwright.services.insights.market.PostingInMarket;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.StoppedNotice;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** An employer's open postings compared with their market: pay, applications, and days; and the trend of the market. */
@Route(value = "market", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/insights.css")
@PermitAll
public class PostingInsightsView extends WorkspaceView implements AfterNavigationObserver {

    private static final String ORGANIZATION = "organization";
    private static final int MOST_ROLES = 4;

    private final EmployerMarketQueries queries;
    private final MarketQueries market;
    private final KnownRoles roles;
    private final List<MyOrganization> mine;
    private final Select<MyOrganization> organization = new Select<>();
    private final Anchor download = new Anchor("", text("insights.market.download"));
    private final Div body = new Div();

    @Inject
    public PostingInsightsView(
            EmployerMarketQueries queries, MarketQueries market, KnownRoles roles, OrganizationQueries organizations) {
        this.queries = queries;
        this.market = market;
        this.roles = roles;
        mine = organizations.mine();
        download.setClassName("jw-button");
        download.setRouterIgnore(true);
        download.setVisible(!mine.isEmpty());
        body.addClassName("jw-insights");
        add(
                heading(text("insights.market.postings.title"), download),
                sub(text("insights.market.postings.sub", PrivacyFloor.PEOPLE, PrivacyFloor.ORGANIZATIONS)),
                filters(),
                body);
    }

    private Div filters() {
        organization.setLabel(text("insights.market.organization"));
        organization.setItems(mine);
        organization.setItemLabelGenerator(MyOrganization::displayName);
        organization.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                PostingInsightsView.class,
                                QueryParameters.simple(
                                        Map.of(ORGANIZATION, change.getValue().slug())));
            }
        });
        Div row = new Div(organization);
        row.addClassName("jw-filters-row");
        row.setVisible(mine.size() > 1);
        return row;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        body.removeAll();
        if (mine.isEmpty()) {
            body.add(empty("insights.market.postings.no-organization"));
            return;
        }
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ORGANIZATION)
                .orElse("");
        MyOrganization chosen = mine.stream()
                .filter(one -> one.slug().equals(wanted))
                .findFirst()
                .orElse(mine.getFirst());
        organization.setValue(chosen);
        download.setHref("/insights/" + chosen.slug() + "/postings.csv");
        download.setVisible(chosen.status().isPublic());
        Optional<StoppedNotice> stopped = StoppedNotice.of(chosen.status(), texts);
        if (stopped.isPresent()) {
            body.add(stopped.get());
            return;
        }
        List<PostingInMarket> postings = queries.postings(chosen.id());
        if (postings.isEmpty()) {
            body.add(empty("insights.market.postings.empty"));
            return;
        }
        body.add(new PostingMarketTable(postings, texts, formats), key(), charts(postings));
    }

    private Paragraph empty(String key) {
        Paragraph empty = new Paragraph(text(key));
        empty.addClassName("jw-empty");
        return empty;
    }

    private Paragraph key() {
        Paragraph key = new Paragraph(text("insights.market.pay.key"));
        key.addClassName("jw-soft");
        return key;
    }

    private Div charts(List<PostingInMarket> postings) {
        Div charts = new Div(new H2(text("insights.market.postings.demand")));
        Div drawings = new Div();
        drawings.addClassName("jw-charts");
        postings.stream()
                .map(PostingInMarket::role)
                .distinct()
                .limit(MOST_ROLES)
                .forEach(role -> {
                    String title = roles.get()
                            .bySlug(role)
                            .map((KnownRole known) -> known.title(texts.language()))
                            .orElse(role);
                    drawings.add(new MonthChart(
                            "chart-" + role,
                            text("insights.market.postings.seekers", title),
                            seekers(role),
                            texts,
                            formats));
                });
        charts.add(drawings);
        return charts;
    }

    private SortedMap<YearMonth, BigDecimal> seekers(String role) {
        SortedMap<YearMonth, BigDecimal> seekers = new TreeMap<>();
        for (MarketMonth month : market.history(role, "", InsightsView.MONTHS)) {
            if (month.seekers() != null) {
                seekers.put(month.month(), BigDecimal.valueOf(month.seekers()));
            }
        }
        return seekers;
    }
}

package org.jobwright.web.insights.market;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.market.PrivacyFloor;
import org.jobwright.services.insights.market.MarketHealthQueries;
import org.jobwright.services.insights.market.MarketQueries;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/**
 * How well this site works as a market: supply, demand, and how long candidates wait for an answer; per month, and per
 * role in the last complete month.
 */
@Route(value = "insights", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/insights.css")
@RolesAllowed(Role.ADMINISTRATOR)
public class InsightsView extends WorkspaceView implements AfterNavigationObserver {

    static final int MONTHS = 13;

    private final MarketHealthQueries health;
    private final KnownRoles roles;
    private final YearMonth running;
    private final MarketFilters filters;
    private final Anchor download = new Anchor("", text("insights.market.download"));
    private final Div body = new Div();

    @Inject
    public InsightsView(MarketHealthQueries health, MarketQueries market, KnownRoles roles) {
        this.health = health;
        this.roles = roles;
        this.running = market.runningMonth();
        this.filters = new MarketFilters(roles.get().roles(), health.countries(MONTHS), texts, formats);
        download.setClassName("jw-button");
        download.setRouterIgnore(true);
        body.addClassName("jw-insights");
        add(
                heading(text("insights.market.title"), download),
                sub(text("insights.market.sub", PrivacyFloor.PEOPLE, PrivacyFloor.ORGANIZATIONS)),
                filters,
                body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        download.setHref("/insights/market.csv" + (filters.country().isEmpty() ? "" : "?country=" + filters.country()));
        MarketHealth shown =
                new MarketHealth(health.months(filters.country(), MONTHS), health.answerTimes(MONTHS), filters.role());
        body.removeAll();
        if (shown.isEmpty()) {
            Paragraph empty = new Paragraph(text("insights.market.empty"));
            empty.addClassName("jw-empty");
            body.add(empty);
            return;
        }
        YearMonth last = running.minusMonths(1);
        Paragraph unfinished = new Paragraph(text("insights.market.running", formats.month(running)));
        unfinished.addClassName("jw-soft");
        body.add(tiles(shown, last), unfinished, charts(shown));
        if (filters.role().isEmpty()) {
            body.add(
                    new H2(text("insights.market.roles", formats.month(last))),
                    new RoleMarketTable(shown.rolesIn(last), shown, roles, texts, formats));
        }
    }

    private DescriptionList tiles(MarketHealth shown, YearMonth month) {
        DescriptionList tiles = new DescriptionList();
        tiles.addClassNames("jw-facts", "jw-figures");
        for (MarketHealth.Measure measure : MarketHealth.Measure.values()) {
            BigDecimal figure = shown.of(measure).get(month);
            if (figure != null) {
                tiles.add(new Div(
                        new DescriptionList.Term(text("insights.market.tile", texts.of(measure), formats.month(month))),
                        new DescriptionList.Description(formats.number(figure))));
            }
        }
        return tiles;
    }

    private Div charts(MarketHealth shown) {
        Div charts = new Div();
        charts.addClassName("jw-charts");
        List.of(MarketHealth.Measure.values())
                .forEach(measure -> charts.add(new MonthChart(
                        "chart-" + measure.name().toLowerCase(Locale.ROOT),
                        texts.of(measure),
                        shown.of(measure),
                        texts,
                        formats)));
        return charts;
    }
}

package org.jobwright.web.insights.market;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableComparator;
import com.vaadin.flow.function.ValueProvider;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.FoldingGrid;

/** The roles of one month: supply, demand, pay, and durations. A dash is below the floor. */
class RoleMarketTable extends FoldingGrid<MarketMonth> {

    private static final String HIDDEN = "–";
    private static final Comparator<BigDecimal> HIDDEN_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private final KnownRoles roles;
    private final Texts texts;
    private final Formats formats;

    RoleMarketTable(List<MarketMonth> months, MarketHealth health, KnownRoles roles, Texts texts, Formats formats) {
        this.roles = roles;
        this.texts = texts;
        this.formats = formats;
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addComponentColumn(this::role)
                .setHeader(texts.get("insights.market.role"))
                .setComparator((ValueProvider<MarketMonth, String>) this::title)
                .setWidth("10.5rem")
                .setFlexGrow(2);
        figure("insights.market.column.open-jobs", month -> decimal(month.openJobs()));
        figure("insights.market.column.employers", month -> decimal(month.employers()))
                .setWidth("7rem");
        figure("insights.market.column.seekers", month -> decimal(month.seekers()))
                .setWidth("6.75rem");
        figure("insights.market.column.seekers-per-job", MarketMonth::seekersPerJob);
        figure("insights.market.column.searches", month -> decimal(month.searches()))
                .setWidth("6.75rem");
        addComponentColumn(this::pay)
                .setHeader(texts.get("insights.market.column.pay"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(1);
        figure("insights.market.column.days-to-close", MarketMonth::daysToClose);
        figure("insights.market.column.days-to-answer", month -> health.daysToAnswer(month.role(), month.month()));
        setItems(months);
    }

    private Column<MarketMonth> figure(String header, ValueProvider<MarketMonth, BigDecimal> figure) {
        // Written out, because a comparator of the library is not serializable.
        SerializableComparator<MarketMonth> hiddenFirst =
                (one, other) -> HIDDEN_FIRST.compare(figure.apply(one), figure.apply(other));
        return addColumn(month -> shown(figure.apply(month)))
                .setHeader(texts.get(header))
                .setComparator(hiddenFirst)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5.5rem")
                .setFlexGrow(1);
    }

    private static BigDecimal decimal(Long count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    private String shown(BigDecimal figure) {
        return figure == null ? HIDDEN : formats.number(figure);
    }

    private Component pay(MarketMonth month) {
        Div cell = new Div();
        month.pay().forEach(pay -> cell.add(new Div(formats.money(OwnMarket.whole(pay.median()), pay.currency()))));
        return month.pay().isEmpty() ? new Div(HIDDEN) : cell;
    }

    private String title(MarketMonth month) {
        return roles.get()
                .bySlug(month.role())
                .map(role -> role.title(texts.language()))
                .orElse(month.role());
    }

    private Component role(MarketMonth month) {
        Anchor link = new Anchor("/roles/" + month.role(), title(month));
        link.setRouterIgnore(true);
        link.addClassName("jw-strong");
        Span inShort = new Span(texts.get(
                "insights.market.row",
                shown(decimal(month.openJobs())),
                shown(decimal(month.seekers())),
                shown(month.seekersPerJob())));
        inShort.addClassName("jw-soft");
        Div cell = new Div(link, FoldingGrid.folded(inShort));
        cell.addClassName("jw-cell");
        return cell;
    }
}

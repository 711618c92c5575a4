package org.jobwright.web.insights.guides;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.jobwright.services.insights.guides.RoleGuideListing;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.FoldingGrid;

/** Guides by title: status, last editor and date. */
class GuideTable extends FoldingGrid<RoleGuideListing> {

    private final Texts texts;
    private final Formats formats;

    GuideTable(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addComponentColumn(this::title)
                .setHeader(texts.get("insights.guides.list.column.title"))
                .setFlexGrow(2)
                .setWidth("14rem");
        addComponentColumn(guide -> new GuideBadges(texts, guide))
                .setHeader(texts.get("insights.guides.list.column.status"))
                .setWidth("13rem")
                .setFlexGrow(0);
        addColumn(guide -> formats.number(guide.adverts()))
                .setHeader(texts.get("insights.guides.list.column.adverts"))
                .setKey(GuideOrder.ADVERTS.name())
                .setComparator(GuideOrder.ADVERTS.comparator())
                .setWidth("10rem")
                .setFlexGrow(0);
        addColumn(guide -> formats.dateTime(guide.changedAt()))
                .setHeader(texts.get("insights.guides.list.column.changed"))
                .setKey(GuideOrder.CHANGED.name())
                .setComparator(GuideOrder.CHANGED.comparator())
                .setWidth("14rem")
                .setFlexGrow(0);
        addColumn(RoleGuideListing::changedBy)
                .setHeader(texts.get("insights.guides.list.column.by"))
                .setKey(GuideOrder.BY.name())
                .setComparator(GuideOrder.BY.comparator())
                .setWidth("11rem");
    }

    /** Marks the column that orders the list; none for the order of titles. */
    void show(GuidesAddress address) {
        markOrder(address.order(), address.descending());
    }

    /** The same list in the order that the reader chose. */
    GuidesAddress orderOf(GuidesAddress address) {
        return getSortOrder().stream()
                .findFirst()
                .map(order -> address.withOrder(
                        GuideOrder.valueOf(order.getSorted().getKey()),
                        order.getDirection() == SortDirection.DESCENDING))
                .orElseGet(() -> address.withOrder(null, false));
    }

    private Component title(RoleGuideListing guide) {
        RouterLink link = new RouterLink(guide.title(), GuideView.class, new RouteParameters("slug", guide.slug()));
        link.addClassName("jw-strong");
        Span changed = new Span(texts.get(
                "insights.guides.list.changed",
                formats.dateTime(guide.changedAt()),
                guide.changedBy(),
                guide.adverts()));
        changed.addClassName("jw-soft");
        Div cell = new Div(link, FoldingGrid.folded(new GuideBadges(texts, guide), changed));
        cell.addClassName("jw-cell");
        return cell;
    }
}

package org.jobwright.web.insights.market;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jobwright.domain.insights.figures.PayStanding;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.services.insights.market.PostingInMarket;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.StateBadge;

/** Open postings of an organization compared with the market of their role. */
class PostingMarketTable extends FoldingGrid<PostingInMarket> {

    private final Texts texts;
    private final Formats formats;

    PostingMarketTable(List<PostingInMarket> postings, Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        setSelectionMode(SelectionMode.NONE);
        fitHeight(postings.size());
        addComponentColumn(this::posting)
                .setHeader(texts.get("insights.market.posting"))
                .setComparator(PostingInMarket::title)
                .setWidth("15rem")
                .setFlexGrow(2);
        addComponentColumn(posting -> new PayStrip(posting, texts, formats))
                .setHeader(texts.get("insights.market.pay"))
                .setWidth("17rem")
                .setFlexGrow(1);
        addComponentColumn(this::applications)
                .setHeader(texts.get("insights.market.applications"))
                .setComparator(PostingInMarket::applicationsAMonth)
                .setWidth("11rem")
                .setFlexGrow(1);
        addComponentColumn(this::days)
                .setHeader(texts.get("insights.market.days"))
                .setComparator(PostingInMarket::daysOpen)
                .setWidth("11rem")
                .setFlexGrow(1);
        setItems(postings);
    }

    private Component posting(PostingInMarket posting) {
        Anchor link = new Anchor("/app/postings/" + posting.reference(), posting.title());
        link.addClassName("jw-strong");
        Div cell = new Div(link);
        cell.addClassName("jw-cell");
        if (posting.standing().isOutside()) {
            cell.add(new Div(new StateBadge(
                    texts.of(posting.standing()), posting.standing() == PayStanding.ABOVE ? "review" : "referred")));
        }
        cell.add(FoldingGrid.folded(new PayStrip(posting, texts, formats), applications(posting), days(posting)));
        return cell;
    }

    private Component applications(PostingInMarket posting) {
        return compared(
                texts.get(
                        "insights.market.applications.own",
                        formats.number(posting.applicationsAMonth()),
                        posting.applications()),
                "insights.market.others.applications",
                posting,
                MarketMonth::applicationsPerJob);
    }

    private Component days(PostingInMarket posting) {
        return compared(
                texts.get("insights.market.days.own", posting.daysOpen()),
                "insights.market.others.days",
                posting,
                MarketMonth::daysToClose);
    }

    private Component compared(
            String own, String others, PostingInMarket posting, Function<MarketMonth, BigDecimal> figure) {
        BigDecimal market = posting.market() == null ? null : figure.apply(posting.market());
        Div first = new Div(own);
        first.addClassName("jw-strong");
        Div second = new Div(
                market == null ? texts.get("insights.market.others.none") : texts.get(others, formats.number(market)));
        second.addClassName("jw-soft");
        Div cell = new Div(first, second);
        cell.addClassName("jw-cell");
        return cell;
    }
}

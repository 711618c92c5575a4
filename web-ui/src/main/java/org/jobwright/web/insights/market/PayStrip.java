package org.jobwright.web.insights.market;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.insights.figures.PayQuartiles;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.services.insights.market.PostingInMarket;
import org.jobwright.web.insights.charts.AxisScale;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The pay of one posting compared with the guide of its role and with other adverts; in words below. */
class PayStrip extends Div {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 26;
    private static final int BAND = 16;
    private static final int OWN = 8;

    PayStrip(PostingInMarket posting, Texts texts, Formats formats) {
        addClassName("jw-cell");
        SalaryRange pay = posting.pay();
        Div own = new Div(pay.isUnknown() ? texts.get("insights.market.pay.none") : formats.payFigures(pay));
        own.addClassName("jw-strong");
        add(own);
        if (pay.isUnknown()) {
            return;
        }
        PayQuartiles market = posting.marketPay();
        SalaryRange guide = posting.benchmark() == null
                ? SalaryRange.UNKNOWN
                : posting.benchmark().whole();
        if (market != null || !guide.isUnknown()) {
            add(new Html("<div class=\"jw-chart\" aria-hidden=\"true\">" + drawing(pay, guide, market) + "</div>"));
        }
        if (market != null) {
            add(line(texts.get(
                    "insights.market.pay.market", formats.money(OwnMarket.whole(market.median()), market.currency()))));
        }
        if (!guide.isUnknown()) {
            add(line(texts.get("insights.market.pay.guide", formats.payFigures(guide))));
        }
    }

    private static Div line(String words) {
        Div line = new Div(words);
        line.addClassName("jw-soft");
        return line;
    }

    private static String drawing(SalaryRange pay, SalaryRange guide, PayQuartiles market) {
        List<BigDecimal> amounts = new ArrayList<>(List.of(pay.annualMin(), pay.annualMax()));
        if (!guide.isUnknown()) {
            amounts.addAll(List.of(guide.annualMin(), guide.annualMax()));
        }
        if (market != null) {
            amounts.add(market.median());
        }
        BigDecimal least = amounts.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = amounts.stream().max(BigDecimal::compareTo).orElseThrow();
        AxisScale scale = new AxisScale(least, most, 2, WIDTH - 2);
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\">".formatted(WIDTH, HEIGHT));
        if (!guide.isUnknown()) {
            svg.append(bar("outer", scale.at(guide.annualMin()), scale.at(guide.annualMax()), BAND));
        }
        svg.append(bar("inner", scale.at(pay.annualMin()), scale.at(pay.annualMax()), OWN));
        if (market != null) {
            int at = scale.at(market.median());
            svg.append("<line class=\"median\" x1=\"%d\" x2=\"%d\" y1=\"1\" y2=\"%d\"/>".formatted(at, at, HEIGHT - 1));
        }
        return svg.append("</svg>").toString();
    }

    private static String bar(String kind, int from, int to, int height) {
        return "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                .formatted(kind, from, (HEIGHT - height) / 2, Math.max(2, to - from), height);
    }
}

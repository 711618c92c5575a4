package org.jobwright.web.insights.market;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jobwright.web.insights.charts.MonthDrawing;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** A monthly figure in a workspace: the drawing of the public pages, and a table behind it. */
class MonthChart extends Div {

    private static final int BROAD = 560;
    private static final int NARROW = 320;

    private final String name;
    private final Texts texts;
    private final Formats formats;

    /**
     * @param id of the drawing in the document
     * @param title the figure, in words
     * @param figures the months that have one
     */
    MonthChart(String id, String title, SortedMap<YearMonth, BigDecimal> figures, Texts texts, Formats formats) {
        this.name = id;
        this.texts = texts;
        this.formats = formats;
        addClassName("jw-panel");
        add(new H2(title));
        if (figures.size() < 2) {
            Paragraph few = new Paragraph(
                    figures.isEmpty()
                            ? texts.get("insights.market.chart.few")
                            : texts.get(
                                    "insights.market.chart.one",
                                    formats.number(figures.firstEntry().getValue()),
                                    formats.month(figures.firstKey())));
            few.addClassName("jw-soft");
            add(few);
            return;
        }
        String result = texts.get(
                "insights.market.chart.result",
                title,
                formats.number(figures.firstEntry().getValue()),
                formats.month(figures.firstKey()),
                formats.number(figures.lastEntry().getValue()),
                formats.month(figures.lastKey()));
        add(new Html("<figure class=\"jw-chart\">" + drawing("broad", BROAD, figures, result)
                + drawing("narrow", NARROW, figures, result) + "</figure>"));
        add(table(title, figures));
    }

    private String drawing(String kind, int width, SortedMap<YearMonth, BigDecimal> figures, String result) {
        SortedMap<YearMonth, Long> whole = new TreeMap<>();
        figures.forEach((month, figure) ->
                whole.put(month, figure.setScale(0, RoundingMode.HALF_UP).longValue()));
        return SitePages.part(
                "insights/monthdrawing.jte",
                Map.of(
                        "drawing",
                        MonthDrawing.of(width, whole, texts.language().locale()),
                        "kind",
                        kind,
                        "id",
                        name + "-" + kind,
                        "result",
                        result));
    }

    private Html table(String title, SortedMap<YearMonth, BigDecimal> figures) {
        StringBuilder rows = new StringBuilder();
        figures.reversed().forEach((month, figure) -> rows.append("<tr><th scope=\"row\">")
                .append(escaped(formats.month(month)))
                .append("</th><td class=\"r\">")
                .append(escaped(formats.number(figure)))
                .append("</td></tr>"));
        return new Html(
                "<details><summary>%s</summary><table class=\"jw-table\"><caption>%s</caption><tbody>%s</tbody></table></details>"
                        .formatted(escaped(texts.get("insights.market.chart.table", title)), escaped(title), rows));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

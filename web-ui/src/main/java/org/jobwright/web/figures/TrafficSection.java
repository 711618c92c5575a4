package org.jobwright.web.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.jobwright.services.figures.PostingFigures;
import org.jobwright.services.figures.traffic.Traffic;
import org.jobwright.services.figures.traffic.TrafficWeek;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.FiguresTable;

/** How often jobs were opened: a sentence, the weeks as a picture, and the same as a table. */
class TrafficSection extends Div {

    private static final int BROAD = 560;
    private static final int NARROW = 320;

    private final Texts texts;
    private final Formats formats;
    private final FiguresWords words;

    TrafficSection(PostingFigures figures, Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        this.words = new FiguresWords(texts, formats);
        Traffic all = figures.traffic();
        add(new Paragraph(texts.get(
                "figures.traffic.all",
                all.views(),
                all.visitors(),
                all.starts(),
                figures.answers().applied())));
        if (figures.weeks().size() > 1) {
            String result = texts.get("figures.traffic.chart", figures.weeks().size(), formats.number(all.visitors()));
            add(new Html("<figure class=\"jw-chart\">" + drawing("broad", BROAD, figures.weeks(), result)
                    + drawing("narrow", NARROW, figures.weeks(), result) + "</figure>"));
        }
        NativeDetails details = new NativeDetails(texts.get("figures.traffic.table"), table(figures.weeks()));
        details.setOpen(figures.weeks().size() == 1);
        add(details);
        Paragraph how = new Paragraph(texts.get("figures.traffic.how"));
        how.addClassName("jw-note");
        add(how);
    }

    private String drawing(String kind, int width, List<TrafficWeek> weeks, String result) {
        return SitePages.part(
                "figures/weeks.jte",
                Map.of("drawing", WeekDrawing.of(width, weeks, formats), "kind", kind, "result", result));
    }

    private FiguresTable table(List<TrafficWeek> weeks) {
        return new FiguresTable(
                texts.get("figures.traffic.caption"),
                List.of(
                        texts.get("figures.column.week"),
                        texts.get("figures.column.views"),
                        texts.get("figures.column.visitors"),
                        texts.get("figures.column.starts")),
                weeks.reversed().stream()
                        .map(week -> List.of(
                                cell(formats.date(week.monday())),
                                cell(formats.number(week.traffic().views())),
                                cell(formats.number(week.traffic().visitors())),
                                cell(
                                        words.starts(week) instanceof Long starts
                                                ? formats.number(starts)
                                                : texts.get("figures.too-few"))))
                        .toList());
    }

    private static Component cell(String words) {
        return new Div(words);
    }
}

package org.jobwright.web.equality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.equality.ImpactRatio;
import org.jobwright.domain.equality.ReleasedTable;
import org.jobwright.domain.equality.SelectionRate;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.FiguresTable;

/** How many people of each answer moved on, in relation to the highest rate: made of released numbers only. */
class ImpactTable extends FiguresTable {

    private static final double LEAST = 0.01;

    ImpactTable(ReleasedTable table, List<ImpactRatio> ratios, Texts texts, Formats formats) {
        super(
                texts.get(
                        "equality.impact.caption",
                        texts.get("equality.question." + table.question() + ".short"),
                        texts.of(table.groups().get(1).getFirst())),
                Stream.of("group", "considered", "moved", "rate", "ratio", "chance")
                        .map(head -> texts.get("equality.impact." + head))
                        .toList(),
                rows(table, ratios, texts, formats));
    }

    private static List<List<Component>> rows(
            ReleasedTable table, List<ImpactRatio> ratios, Texts texts, Formats formats) {
        List<List<Component>> rows = new ArrayList<>();
        for (ImpactRatio ratio : ratios) {
            String answer = texts.get(
                    "equality.answer." + table.question() + "." + ratio.rate().group());
            rows.add(cells(answer, ratio.rate(), ratio, texts, formats));
        }
        rows.add(cells(texts.get("equality.report.rest"), ImpactRatio.unknown(table), null, texts, formats));
        return rows;
    }

    private static List<Component> cells(
            String head, SelectionRate rate, ImpactRatio ratio, Texts texts, Formats formats) {
        boolean compared = ratio != null && ratio.ratio() != null;
        String number =
                compared ? decimal(ratio.ratio(), RoundingMode.DOWN, formats) : texts.get("equality.impact.none");
        return Stream.of(
                        head,
                        formats.number((long) rate.considered()),
                        formats.number((long) rate.movedOn()),
                        decimal(rate.rate(), RoundingMode.HALF_UP, formats),
                        compared && ratio.marked() ? texts.get("equality.impact.marked", number) : number,
                        compared ? probability(ratio.probability(), formats) : texts.get("equality.impact.none"))
                .<Component>map(Span::new)
                .toList();
    }

    private static String probability(double value, Formats formats) {
        return value < LEAST
                ? "< " + decimal(LEAST, RoundingMode.HALF_UP, formats)
                : decimal(value, RoundingMode.HALF_UP, formats);
    }

    /** A ratio below the threshold is not rounded up to it; what a double lacks of 0.8 is none. */
    private static String decimal(double value, RoundingMode rounding, Formats formats) {
        return formats.number(
                BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_UP).setScale(2, rounding));
    }
}

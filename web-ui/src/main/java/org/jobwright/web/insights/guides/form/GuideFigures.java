package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.insights.figures.MarketSnapshot;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.figures.SearchDemand;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.web.shell.forms.FormPart;
import org.jobwright.web.shell.forms.RowList;

/** Figures published by outside sources, each with its source. */
class GuideFigures extends Div {

    private final FigurePart<SalaryBenchmark> pay;
    private final FigurePart<MarketSnapshot> market;
    private final FigurePart<SearchDemand> demand;

    GuideFigures(GuideFields fields, Command changed) {
        addClassName("jw-folded");
        pay = new FigurePart<>("pay", fields, changed, new SalaryBenchmark(null, null, null, null, null));
        pay.rows(path -> new BenchmarkRow(path, pay));
        market = new FigurePart<>("market", fields, changed, new MarketSnapshot(null, 0, 0, 0, null));
        market.rows(path -> new MarketRow(path, market));
        demand = new FigurePart<>("demand", fields, changed, new SearchDemand(null, 0, 0, 0, null));
        demand.rows(path -> new DemandRow(path, demand));
        add(pay, market, demand);
    }

    void show(GuideContent guide) {
        pay.show(guide.pay());
        market.show(guide.market());
        demand.show(guide.demand());
    }

    List<SalaryBenchmark> pay() {
        return pay.read();
    }

    List<MarketSnapshot> market() {
        return market.read();
    }

    List<SearchDemand> demand() {
        return demand.read();
    }

    /** Figures of one kind. */
    static final class FigurePart<T> extends FormPart {

        private final String path;
        private final T blank;
        private RowList<T> rows;

        FigurePart(String path, GuideFields fields, Command changed, T blank) {
            super(path, fields, changed);
            this.path = path;
            this.blank = blank;
            add(new Paragraph(texts.get("insights.guides.form." + path + ".about")));
        }

        private void rows(SerializableFunction<String, RowList.Row<T>> row) {
            rows = new RowList<>(path, path, fields, row, blank, changed()).ordered();
            add(rows);
        }

        void show(List<T> shown) {
            rows.show(shown);
        }

        List<T> read() {
            return rows.read();
        }
    }
}

package org.jobwright.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table of figures that scrolls by itself on a narrow page. The first cell of a row is its heading. */
public class FiguresTable extends Div {

    public FiguresTable(String caption, List<String> heads, List<List<Component>> rows) {
        addClassName("jw-figures");
        NativeTable table = new NativeTable();
        table.addClassName("jw-table");
        table.getCaption().add(new Span(caption));
        NativeTableRow top = table.getHead().addRow();
        heads.forEach(head -> scoped(top.addHeaderCell(), "col").add(new Span(head)));
        for (List<Component> cells : rows) {
            NativeTableRow row = table.getBody().addRow();
            scoped(row.addHeaderCell(), "row").add(cells.getFirst());
            cells.stream().skip(1).forEach(cell -> row.addDataCell().add(cell));
        }
        add(table);
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
    }

    private static NativeTableHeaderCell scoped(NativeTableHeaderCell head, String scope) {
        head.getElement().setAttribute("scope", scope);
        return head;
    }

    /** A number with its share of all as a bar. */
    public static Component bar(String number, long part, long all) {
        Span bar = new Span();
        bar.addClassName("jw-share");
        bar.getStyle().set("--share", Math.round(100.0 * part / Math.max(1, all)) + "%");
        bar.getElement().setAttribute("aria-hidden", "true");
        return new Div(new Span(number), bar);
    }
}

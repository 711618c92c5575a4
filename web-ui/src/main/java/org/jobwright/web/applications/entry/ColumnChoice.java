package org.jobwright.web.applications.entry;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jobwright.services.applications.entry.EntryColumn;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Which column of a table is read as what; other columns are left out. */
class ColumnChoice extends Section {

    /** @param chosen receives what is read, and from which column; null for none */
    ColumnChoice(
            List<String> header,
            Map<EntryColumn, Integer> columns,
            SerializableBiConsumer<EntryColumn, Integer> chosen) {
        Texts texts = WorkspaceUser.texts();
        Div row = new Div();
        row.addClassName("jw-filters-row");
        List<Integer> places = IntStream.range(0, header.size()).boxed().toList();
        for (EntryColumn field : EntryColumn.values()) {
            Select<Integer> column = new Select<>();
            column.setLabel(texts.get("applications.entry.column." + field.name()));
            column.setEmptySelectionAllowed(true);
            column.setEmptySelectionCaption(texts.get("applications.entry.column.none"));
            column.setItems(places);
            column.setItemLabelGenerator(
                    place -> place == null ? texts.get("applications.entry.column.none") : label(header, place, texts));
            Integer place = columns.get(field);
            if (place != null && place >= 0 && place < header.size()) {
                column.setValue(place);
            }
            column.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    chosen.accept(field, change.getValue());
                }
            });
            row.add(column);
        }
        add(
                new H3(texts.get("applications.entry.columns")),
                new Paragraph(texts.get("applications.entry.columns.hint")),
                row);
    }

    private static String label(List<String> header, int place, Texts texts) {
        String name = header.get(place);
        return name.isEmpty() ? texts.get("applications.entry.column.unnamed", place + 1) : name;
    }
}

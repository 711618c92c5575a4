package org.jobwright.web.candidates;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * The form of one resume entry: lines, dates and longer texts, depending on its section. The name of a field is the end
 * of its label's key.
 *
 * @param <T> the entry
 */
class EntryEditor<T extends Serializable> extends EntryList.Entry {

    private final Texts texts = WorkspaceUser.texts();
    private final T original;
    private final Div row = new Div();
    private final Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();
    private TextField first;
    private PeriodFields period;
    private MonthField date;

    EntryEditor(T original) {
        this.original = original;
        row.addClassName("jw-filters-row");
        add(row);
    }

    /** The entry from which the form started; what it does not show is preserved. */
    T original() {
        return original;
    }

    EntryEditor<T> line(String name, String value) {
        TextField field = new TextField(label(name));
        if (first == null) {
            first = field;
        }
        row.add(field);
        return keep(name, field, value);
    }

    EntryEditor<T> period(PartialDate start, PartialDate end) {
        period = new PeriodFields(start, end);
        add(period);
        return this;
    }

    EntryEditor<T> date(PartialDate value) {
        date = new MonthField("candidates.form.when", value);
        row.add(date);
        return this;
    }

    EntryEditor<T> text(String name, String value) {
        TextArea area = new TextArea(label(name));
        area.setWidthFull();
        add(area);
        return keep(name, area, value);
    }

    /** Several texts, one per line. */
    EntryEditor<T> lines(String name, List<String> values) {
        TextArea area = new TextArea(label(name));
        area.setWidthFull();
        area.setHelperText(texts.get("candidates.form.line-each"));
        add(area);
        return keep(name, area, String.join("\n", values));
    }

    String value(String name) {
        return fields.get(name).getValue();
    }

    List<String> lines(String name) {
        return value(name).lines().toList();
    }

    PartialDate start() {
        return period.start();
    }

    PartialDate end() {
        return period.end();
    }

    PartialDate date() {
        return date.date();
    }

    /** Marks invalid dates; true if there are none. */
    boolean check() {
        return (period == null || period.check()) && (date == null || date.check());
    }

    @Override
    TextField first() {
        return first;
    }

    private String label(String name) {
        return texts.get("candidates.form." + name);
    }

    private EntryEditor<T> keep(String name, HasValue<?, String> field, String value) {
        field.setValue(value == null ? "" : value);
        fields.put(name, field);
        return this;
    }
}

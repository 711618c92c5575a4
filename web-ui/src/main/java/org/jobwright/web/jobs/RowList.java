package org.jobwright.web.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.Reader;

/** A list of values, each edited in a row of fields; rows are added at the end and removed one by one. */
class RowList<T> extends Div {

    private static final long serialVersionUID = 1L;

    /** The fields of one value. */
    abstract static class Row<T> extends Div {

        private static final long serialVersionUID = 1L;

        abstract void show(T value);

        abstract T read();

        /** Where typing begins. */
        abstract Component first();
    }

    private final Texts texts = Reader.texts();
    private final String path;
    private final AdvertFields fields;
    private final SerializableFunction<String, Row<T>> newRow;
    private final T blank;
    private final Command changed;
    private final String what;
    private final List<Row<T>> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add;

    /**
     * @param path the list in the advert; a row gets the path of its entry
     * @param what names the buttons: {@code jobs.rows.<what>.add} and {@code .remove}
     * @param newRow makes the fields of an entry from its path
     * @param blank what a new row begins with
     */
    RowList(
            String path,
            String what,
            AdvertFields fields,
            SerializableFunction<String, Row<T>> newRow,
            T blank,
            Command changed) {
        this.path = path;
        this.what = what;
        this.fields = fields;
        this.newRow = newRow;
        this.blank = blank;
        this.changed = changed;
        addClassName("jw-rowlist");
        add = new Button(texts.get("jobs.rows." + what + ".add"), click -> addOne());
        fields.add(path, add);
        add(list, add);
    }

    void show(List<T> values) {
        rebuild(values);
    }

    List<T> read() {
        return rows.stream().map(Row::read).toList();
    }

    private void addOne() {
        List<T> values = new ArrayList<>(read());
        values.add(blank);
        rebuild(values);
        if (rows.getLast().first() instanceof com.vaadin.flow.component.Focusable<?> first) {
            first.focus();
        }
        changed.execute();
    }

    private void removeOne(int index) {
        List<T> values = new ArrayList<>(read());
        values.remove(index);
        rebuild(values);
        add.focus();
        changed.execute();
    }

    private void rebuild(List<T> values) {
        fields.forget(path + "[");
        rows.clear();
        list.removeAll();
        for (int i = 0; i < values.size(); i++) {
            Row<T> row = newRow.apply(path + "[" + i + "]");
            row.show(values.get(i));
            rows.add(row);
            list.add(frame(row, i));
        }
    }

    private Div frame(Row<T> row, int index) {
        Button remove = new Button(texts.get("jobs.rows." + what + ".remove"), click -> removeOne(index));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(texts.get("jobs.rows." + what + ".remove") + " " + (index + 1));
        Div frame = new Div(row, remove);
        frame.addClassName("jw-row");
        return frame;
    }
}

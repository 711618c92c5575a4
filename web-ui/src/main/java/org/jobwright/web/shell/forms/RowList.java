package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** A list of values, each edited in a row of fields; rows are added at the end and removed one by one. */
public class RowList<T> extends Div {

    /** The fields of one value. */
    public abstract static class Row<T> extends Div {

        public abstract void show(T value);

        public abstract T read();

        /** The first field to type in. */
        public abstract Component first();
    }

    private final Texts texts = WorkspaceUser.texts();
    private final String path;
    private final FormFields fields;
    private final SerializableFunction<String, Row<T>> newRow;
    private final T blank;
    private final Command changed;
    private final String what;
    private final List<Row<T>> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add;
    private boolean ordered;

    /**
     * @param path the list in the record; a row gets the path of its entry
     * @param what names the buttons: {@code <what>.add} and {@code .remove}
     * @param newRow creates the fields of an entry from its path
     * @param blank the initial value of a new row
     */
    public RowList(
            String path,
            String what,
            FormFields fields,
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
        add = new Button(texts.get(fields.words().rows() + what + ".add"), click -> addOne());
        add.setVisible(!fields.isReadOnly());
        fields.add(path, add);
        add(list, add);
    }

    /** The order matters: rows can be moved up. */
    public RowList<T> ordered() {
        ordered = true;
        return this;
    }

    public void show(List<T> values) {
        rebuild(values);
    }

    public List<T> read() {
        return rows.stream().map(Row::read).toList();
    }

    private void addOne() {
        List<T> values = new ArrayList<>(read());
        values.add(blank);
        rebuild(values);
        focus(rows.getLast());
        changed.execute();
    }

    private void removeOne(int index) {
        List<T> values = new ArrayList<>(read());
        values.remove(index);
        rebuild(values);
        add.focus();
        changed.execute();
    }

    private void moveUp(int index) {
        List<T> values = new ArrayList<>(read());
        Collections.swap(values, index - 1, index);
        rebuild(values);
        focus(rows.get(index - 1));
        changed.execute();
    }

    private void focus(Row<T> row) {
        if (row.first() instanceof Focusable<?> first) {
            first.focus();
        }
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
        Div frame = new Div(row);
        frame.addClassName("jw-row");
        if (!fields.isReadOnly()) {
            Div buttons = new Div(button(texts.get(fields.words().rows() + what + ".remove"), index, this::removeOne));
            buttons.addClassName("jw-row-buttons");
            if (ordered && index > 0) {
                buttons.add(button(texts.get("shared.rows.up"), index, this::moveUp));
            }
            frame.add(buttons);
        }
        return frame;
    }

    private static Button button(String words, int index, SerializableIntConsumer action) {
        Button button = new Button(words, click -> action.accept(index));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(words + " " + (index + 1));
        return button;
    }

    /** Acts on the row with an index. */
    private interface SerializableIntConsumer extends Serializable {
        void accept(int index);
    }
}

package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.util.Arrays;
import java.util.List;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** A group of fields of a form under a heading, with methods that create such fields. */
public abstract class FormPart extends Div {

    protected final Texts texts = WorkspaceUser.texts();
    protected final FormFields fields;
    private final Command changed;

    /**
     * @param fields where the fields are registered
     * @param changed called after each change by a person
     */
    protected FormPart(String title, FormFields fields, Command changed) {
        this.fields = fields;
        this.changed = changed;
        addClassNames("jw-panel", "jw-form");
        add(new H2(texts.get(fields.words().parts() + title)));
    }

    public final void change() {
        changed.execute();
    }

    public final Command changed() {
        return changed;
    }

    public final TextField text(String path, String label) {
        return watched(path, label, Typing.kept(new TextField(label(label))));
    }

    public final TextArea area(String path, String label, int rows) {
        TextArea field = new TextArea(label(label));
        field.setMinRows(rows);
        field.setWidthFull();
        return watched(path, label, Typing.kept(field));
    }

    public final IntegerField number(String path, String label) {
        return watched(path, label, Typing.kept(new IntegerField(label(label))));
    }

    public final <E extends Enum<E>> Select<E> choice(String path, String label, E[] values) {
        Select<E> field = new Select<>();
        field.setLabel(label(label));
        field.setItems(Arrays.asList(values));
        field.setItemLabelGenerator(value -> value == null ? "" : texts.of(value));
        return watched(path, label, field);
    }

    /** Registers a field with its hint, and saves what a person changes in it. */
    public final <F extends AbstractField<?, ?>> F watched(String path, String label, F field) {
        String hint = fields.words().fields() + label + ".hint";
        if (field instanceof HasHelper helped && texts.has(hint)) {
            helped.setHelperText(texts.get(hint));
        }
        ((HasValue<?, ?>) field).addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change();
            }
        });
        return fields.add(path, field);
    }

    /** Lets a person type a value that is not in the list; it is interpreted from the words. */
    public final void takesWords(ComboBox<String> box, SerializableFunction<String, String> reading) {
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> {
            box.setValue(reading.apply(typed.getDetail()));
            change();
        });
    }

    public final FormLayout columns(Component... content) {
        FormLayout layout = new FormLayout(content);
        layout.setResponsiveSteps(
                new FormLayout.ResponsiveStep("0", 1),
                new FormLayout.ResponsiveStep("26rem", 2),
                new FormLayout.ResponsiveStep("48rem", 3));
        return layout;
    }

    public final String label(String label) {
        return texts.get(fields.words().fields() + label);
    }

    /** One entry per line. */
    public static List<String> lines(TextArea area) {
        return area.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public static String joined(List<String> lines) {
        return String.join("\n", lines);
    }
}

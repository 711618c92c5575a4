package org.jobwright.web.candidates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Forms below each other, one per entry; entries can be added and removed. */
class EntryList<F extends EntryList.Entry> extends Div {

    /** The form of one entry. */
    abstract static class Entry extends Div {

        /** The first field to type in. */
        abstract TextField first();
    }

    private final Texts texts = WorkspaceUser.texts();
    private final String what;
    private final Div rows = new Div();
    private final List<F> entries = new ArrayList<>();
    private final List<Button> removals = new ArrayList<>();
    private final Button more;

    /** @param what names the buttons: {@code <what>.add}, and {@code .remove} with a number */
    EntryList(String what, List<F> present, SerializableSupplier<F> another) {
        this.what = what;
        addClassName("jw-stack");
        rows.addClassNames("jw-stack", "jw-entries");
        more = new Button(texts.get(what + ".add"), click -> {
            F added = another.get();
            append(added);
            added.first().focus();
        });
        present.forEach(this::append);
        add(rows, new Div(more));
    }

    List<F> entries() {
        return List.copyOf(entries);
    }

    private void append(F entry) {
        Div row = new Div(entry);
        Button remove = new Button(texts.get("candidates.form.remove"));
        remove.addClickListener(click -> {
            entries.remove(entry);
            removals.remove(remove);
            rows.remove(row);
            number();
            more.focus();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(remove);
        entries.add(entry);
        removals.add(remove);
        rows.add(row);
        number();
    }

    /** Buttons with the same label are distinguished by number. */
    private void number() {
        for (int i = 0; i < removals.size(); i++) {
            removals.get(i).setAriaLabel(texts.get(what + ".remove", i + 1));
        }
    }
}

package org.jobwright.web.candidates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.web.shell.Reader;

/** Forms below each other, one an entry; more can be added, each can be removed. */
class EntryList<F extends Component> extends Div {

    private static final long serialVersionUID = 1L;

    private final Div rows = new Div();
    private final List<F> entries = new ArrayList<>();

    EntryList(String addLabel, List<F> present, SerializableSupplier<F> another) {
        addClassName("jw-stack");
        rows.addClassName("jw-stack");
        present.forEach(this::append);
        Button more = new Button(addLabel, click -> append(another.get()));
        add(rows, new Div(more));
    }

    List<F> entries() {
        return List.copyOf(entries);
    }

    private void append(F entry) {
        Div row = new Div(entry);
        Button remove = new Button(Reader.texts().get("candidates.form.remove"), click -> {
            entries.remove(entry);
            rows.remove(row);
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(remove);
        entries.add(entry);
        rows.add(row);
    }
}

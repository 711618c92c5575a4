package org.jobwright.web.candidates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * One section of a resume: its heading, and a form for each entry.
 *
 * @param <T> the entry
 */
class SectionEditor<T extends Serializable> extends Div {

    private final EntryList<EntryEditor<T>> list;
    private final SerializableFunction<EntryEditor<T>, T> read;
    private final T empty;

    /**
     * The existing entries, and a button to add one.
     *
     * @param name the end of the text keys of the heading and the buttons
     * @param empty an empty entry; one left empty is not stored
     * @param build adds the fields of an entry to a form
     * @param read converts the fields of a form to an entry
     */
    SectionEditor(
            String name,
            List<T> present,
            T empty,
            SerializableConsumer<EntryEditor<T>> build,
            SerializableFunction<EntryEditor<T>, T> read) {
        this.empty = empty;
        this.read = read;
        addClassName("jw-stack");
        list = new EntryList<>(
                "candidates.form." + name,
                present.stream().map(entry -> form(entry, build)).toList(),
                () -> form(empty, build));
        add(new H3(WorkspaceUser.texts().get("shared.resume." + name)), list);
    }

    /** Marks invalid dates; true if there are none. */
    boolean check() {
        return list.entries().stream().map(EntryEditor::check).reduce(true, Boolean::logicalAnd);
    }

    List<T> entries() {
        return list.entries().stream()
                .map(read)
                .filter(entry -> !entry.equals(empty))
                .toList();
    }

    private static <E extends Serializable> EntryEditor<E> form(E entry, SerializableConsumer<EntryEditor<E>> build) {
        EntryEditor<E> form = new EntryEditor<>(entry);
        build.accept(form);
        return form;
    }
}

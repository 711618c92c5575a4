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

    private static final long serialVersionUID = 1L;

    private final EntryList<EntryEditor<T>> list;
    private final SerializableFunction<EntryEditor<T>, T> read;
    private final T empty;

    /**
     * The entries that are there, and a button for another.
     *
     * @param name the end of the keys of the heading and of the buttons
     * @param empty an entry with nothing in it; one that is left so is not kept
     * @param build puts the fields of an entry into a form
     * @param read the entry that the fields of a form say
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
        add(new H3(WorkspaceUser.texts().get("candidates.resume." + name)), list);
    }

    /** Marks dates that are none; true when there are none such. */
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

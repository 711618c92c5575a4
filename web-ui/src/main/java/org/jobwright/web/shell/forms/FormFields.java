package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * Maps properties of a record to components, with the lines below them: hint, problem, warning, and a reader's note. A
 * path without its own component belongs to its nearest parent.
 */
public class FormFields implements Serializable {

    /**
     * The text keys of a form.
     *
     * @param parts the prefix of its headings
     * @param fields the prefix of labels; a hint ends in {@code .hint}
     * @param rows the prefix of the buttons of lists
     */
    public record FormWords(String parts, String fields, String rows) implements Serializable {}

    private final Texts texts = WorkspaceUser.texts();
    private final FormWords words;
    private final boolean readOnly;
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Map<Component, Below> below = new LinkedHashMap<>();

    /**
     * Without fields yet.
     *
     * @param readOnly nothing can be edited, only read and copied
     */
    public FormFields(FormWords words, boolean readOnly) {
        this.words = words;
        this.readOnly = readOnly;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    FormWords words() {
        return words;
    }

    /** Registers a field under its path in the record, and returns it. */
    public <F extends Component> F add(String path, F field) {
        if (field instanceof HasValidation validated) {
            // Only the rules of the domain count.
            validated.setManualValidation(true);
        }
        if (readOnly && field instanceof HasValue<?, ?> value) {
            value.setReadOnly(true);
        }
        fields.put(path, field);
        below.computeIfAbsent(field, Below::new);
        return field;
    }

    /** Removes the fields below a path; its rows were rebuilt. */
    public void forget(String prefix) {
        fields.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey().startsWith(prefix);
            if (gone) {
                below.remove(entry.getValue());
            }
            return gone;
        });
    }

    public void showProblems(List<FieldProblem> problems) {
        below.values().forEach(each -> each.problem(""));
        problems.forEach(problem -> of(problem.field()).problem(texts.of(problem)));
    }

    public void showWarnings(List<FieldProblem> warnings) {
        Map<Below, String> sentences = new HashMap<>();
        warnings.forEach(warning ->
                sentences.merge(of(warning.field()), texts.of(warning), (first, next) -> first + " " + next));
        below.values().forEach(each -> each.warning(sentences.getOrDefault(each, "")));
    }

    /**
     * Shows a reader's notes, replacing earlier ones.
     *
     * @param notes a sentence per path
     */
    public void showNotes(Map<String, String> notes) {
        Map<Below, String> sentences = new HashMap<>();
        notes.forEach((path, sentence) -> sentences.merge(of(path), sentence, (first, next) -> first + " " + next));
        below.values().forEach(each -> each.note(sentences.getOrDefault(each, "")));
    }

    /** Problems in the order of their fields on the page. */
    public List<FieldProblem> inOrder(List<FieldProblem> problems, Component form) {
        Map<Component, Integer> places = new HashMap<>();
        number(form, places);
        return problems.stream()
                .sorted(Comparator.comparing(problem -> places.getOrDefault(find(problem.field()), places.size())))
                .toList();
    }

    private static void number(Component component, Map<Component, Integer> places) {
        places.put(component, places.size());
        component.getChildren().forEach(child -> number(child, places));
    }

    /** The component of a path; null if there is none. */
    public Component find(String path) {
        String nearest = path;
        while (!nearest.isEmpty()) {
            Component field = fields.get(nearest);
            if (field != null) {
                return field;
            }
            nearest = nearest.substring(0, Math.max(0, Math.max(nearest.lastIndexOf('.'), nearest.lastIndexOf('['))));
        }
        return fields.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private Below of(String path) {
        Component field = find(path);
        return field == null ? new Below(new Div()) : below.get(field);
    }

    /** The lines below one field. */
    private static final class Below implements Serializable {

        private final Component field;
        private final String hint;
        private String problem = "";
        private String warning = "";
        private String note = "";

        Below(Component field) {
            this.field = field;
            this.hint =
                    field instanceof HasHelper helped && helped.getHelperText() != null ? helped.getHelperText() : "";
        }

        void problem(String sentence) {
            // The first problem is the one to fix first.
            problem = problem.isEmpty() || sentence.isEmpty() ? sentence : problem;
            if (field instanceof HasValidation validated) {
                validated.setErrorMessage(problem);
                validated.setInvalid(!problem.isEmpty());
            }
        }

        void warning(String sentence) {
            boolean changed = !warning.equals(sentence);
            warning = sentence;
            if (changed) {
                draw();
            }
        }

        void note(String sentence) {
            boolean changed = !note.equals(sentence);
            note = sentence;
            if (changed) {
                draw();
            }
        }

        private void draw() {
            if (!(field instanceof HasHelper helped)) {
                return;
            }
            Div lines = new Div();
            line(lines, hint, "");
            line(lines, warning, "jw-field-warning");
            line(lines, note, "jw-field-note");
            helped.setHelperComponent(lines.getComponentCount() == 0 ? null : lines);
        }

        private static void line(Div lines, String sentence, String look) {
            if (!sentence.isEmpty()) {
                Span line = new Span(sentence);
                line.addClassNames("jw-field-line");
                if (!look.isEmpty()) {
                    line.addClassName(look);
                }
                lines.add(line);
            }
        }
    }
}

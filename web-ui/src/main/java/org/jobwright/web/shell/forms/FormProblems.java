package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * Shows a service's problems next to their fields, in the reader's words, and focuses the first. The rules stay in the
 * service: a view only maps fields to components.
 */
public class FormProblems implements Serializable {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private ProblemSummary summary;

    /** Registers a field under the service's name, and returns it. */
    public <F extends Component & HasValidation> F field(String path, F field) {
        // Only the service's validation counts; the component's own would clear it.
        field.setManualValidation(true);
        fields.put(path, field);
        return field;
    }

    /** A list of all problems, for the top of a form with several fields; it takes the focus. */
    public ProblemSummary summary() {
        summary = new ProblemSummary(path -> focus(fields.get(path)));
        return summary;
    }

    /**
     * Runs a command; true if it succeeded. It is not run while a field has invalid input. Anything but a problem of a
     * field is left to the error handler.
     */
    public boolean run(Command command) {
        fields.values().forEach(field -> field.setInvalid(false));
        summarize(List.of());
        if (fields.values().stream().anyMatch(HasValidation::isInvalid)) {
            focusInvalid();
            return false;
        }
        try {
            command.execute();
            return true;
        } catch (InvalidInput invalid) {
            invalid.getProblems().forEach(this::show);
            if (summary == null) {
                focusInvalid();
            } else {
                summarize(invalid.getProblems());
                summary.focus();
            }
            return false;
        }
    }

    private void summarize(List<FieldProblem> problems) {
        if (summary != null) {
            List<String> order = List.copyOf(fields.keySet());
            Set<HasValidation> marked = new HashSet<>();
            summary.show(problems.stream()
                    .sorted(Comparator.comparing(problem -> order.indexOf(problem.field())))
                    .filter(problem -> marked.add(fields.get(problem.field())))
                    .toList());
        }
    }

    private void focusInvalid() {
        fields.values().stream().filter(HasValidation::isInvalid).findFirst().ifPresent(FormProblems::focus);
    }

    private static void focus(HasValidation field) {
        if (field instanceof Focusable<?> one) {
            one.focus();
        } else if (field instanceof Component group) {
            Focus.moveToGroup(group);
        }
    }

    /** The same; a violation of the whole command is also shown next to one field. */
    public boolean run(String field, Command command) {
        return run(() -> {
            try {
                command.execute();
            } catch (InvalidInput | ProofNeeded notAboutAField) {
                throw notAboutAField;
            } catch (RuleViolation violation) {
                throw new InvalidInput(new FieldProblem(field, violation.getCode(), violation.getArguments()));
            }
        });
    }

    private void show(FieldProblem problem) {
        String sentence = WorkspaceUser.texts().of(problem);
        HasValidation field = fields.get(problem.field());
        if (field == null) {
            Toast.show(sentence);
        } else if (!field.isInvalid()) {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
        }
    }
}

package org.jobwright.web.shell.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** Reads a form value by value, so that one problem does not hide the next. */
public final class FormReading {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** A value that refuses invalid input; null if it does. */
    public <T> T read(Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidInput refused) {
            problems.addAll(refused.getProblems());
            return null;
        }
    }

    /** Throws the collected problems. */
    public void finish() {
        InvalidInput.throwIfAny(problems);
    }
}

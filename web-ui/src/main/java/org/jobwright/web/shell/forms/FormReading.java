package org.jobwright.web.shell.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** Reads a form value by value, so that what is wrong with one does not hide what is wrong with the next. */
public final class FormReading {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** A value that refuses what cannot be; null when it does. */
    public <T> T read(Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidInput refused) {
            problems.addAll(refused.getProblems());
            return null;
        }
    }

    /** Refuses what was wrong with any of them. */
    public void finish() {
        InvalidInput.throwIfAny(problems);
    }
}

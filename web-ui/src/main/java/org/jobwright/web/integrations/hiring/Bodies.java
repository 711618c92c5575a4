package org.jobwright.web.integrations.hiring;

import java.util.function.Supplier;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** What bodies of requests have in common. */
final class Bodies {

    private Bodies() {}

    /** All problems are about this value of the body. */
    static <T> T at(String field, Supplier<T> command) {
        try {
            return command.get();
        } catch (InvalidInput invalid) {
            throw new InvalidInput(invalid.getProblems().stream()
                    .map(problem -> new FieldProblem(field, problem.code(), problem.arguments()))
                    .toList());
        }
    }
}

package org.jobwright.web.integrations.hiring;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** What bodies of requests have in common. */
final class Bodies {

    private Bodies() {}

    /** A part that has to be there. */
    static <T> T required(String field, T value) {
        if (value == null) {
            throw new InvalidInput(FieldProblem.of(field, "shared.required"));
        }
        return value;
    }

    /** A list without holes; empty if it is not there. */
    static <T> List<T> list(String field, List<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInput(FieldProblem.of(field, "shared.required"));
        }
        return values;
    }

    /** An id; null if it is not there. */
    static <I extends Identifier> I id(String field, String value, Function<UUID, I> type) {
        return value == null
                ? null
                : Identifiers.read(value, type)
                        .orElseThrow(() -> new InvalidInput(FieldProblem.of(field, "integrations.id.unknown")));
    }

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

    /** Problems are where the value is in the body. */
    static <T> T within(String part, Supplier<T> command) {
        try {
            return command.get();
        } catch (InvalidInput invalid) {
            throw new InvalidInput(invalid.getProblems().stream()
                    .map(problem -> new FieldProblem(part + "." + problem.field(), problem.code(), problem.arguments()))
                    .toList());
        }
    }
}

package org.jobwright.domain.shared.failures;

import java.io.Serializable;
import java.util.List;

/**
 * A problem with one field, as a code with arguments.
 *
 * @param field the path of the field in its record, for example {@code baseSalary.max} or {@code questions[2].label}
 * @param code the key of the sentence, without the prefix {@code violation.}
 * @param arguments the arguments of the sentence
 */
public record FieldProblem(String field, String code, List<Object> arguments) implements Serializable {

    public static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(field, code, List.of(arguments));
    }
}

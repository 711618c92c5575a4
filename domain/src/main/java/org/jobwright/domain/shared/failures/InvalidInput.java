package org.jobwright.domain.shared.failures;

import java.util.List;

/** One or more fields are invalid; each problem is shown next to its field. */
public class InvalidInput extends RuleViolation {

    private final transient List<FieldProblem> problems;

    public InvalidInput(List<FieldProblem> problems) {
        super("shared.invalid-input", problems.size());
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(FieldProblem problem) {
        this(List.of(problem));
    }

    public List<FieldProblem> getProblems() {
        return problems == null ? List.of() : problems;
    }

    /** Throws if there is a problem; otherwise does nothing. */
    public static void throwIfAny(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}

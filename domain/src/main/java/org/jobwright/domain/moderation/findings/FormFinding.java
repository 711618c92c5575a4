package org.jobwright.domain.moderation.findings;

import java.util.List;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.shared.failures.FieldProblem;

/**
 * A warning or advice to the employer from the form or a law.
 *
 * @param words the value of its field
 */
public record FormFinding(FieldProblem problem, Severity severity, String words) implements Finding {

    /** Whether a law requires it. */
    public boolean isLaw() {
        return isLaw(problem.code());
    }

    /** The same of a finding of which only the code is known. */
    public static boolean isLaw(String code) {
        return code.startsWith("jobs.law.");
    }

    @Override
    public String field() {
        return problem.field();
    }

    @Override
    public String code() {
        return problem.code();
    }

    @Override
    public List<Object> arguments() {
        return problem.arguments();
    }
}

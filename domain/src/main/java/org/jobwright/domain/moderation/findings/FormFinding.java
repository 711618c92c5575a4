package org.jobwright.domain.moderation.findings;

import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;

/** What the form warns the employer of, or only advises to do. */
public record FormFinding(FieldProblem problem, boolean isAdvice) implements Finding {

    /** Whether a law demands it. */
    public boolean isLaw() {
        return problem.code().startsWith("jobs.law.");
    }

    @Override
    public String key() {
        return problem.code();
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

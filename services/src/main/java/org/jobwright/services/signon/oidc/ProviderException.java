package org.jobwright.services.signon.oidc;

import org.jobwright.domain.signon.ProviderProblem;

/** A provider could not be used. */
public class ProviderException extends Exception {

    private final ProviderProblem problem;

    ProviderException(ProviderProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    ProviderException(ProviderProblem problem, Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
    }

    /** What is wrong. */
    public ProviderProblem problem() {
        return problem;
    }
}

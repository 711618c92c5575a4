package org.jobwright.domain.jobs.rules;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * What {@link AdvertPolicy} found.
 *
 * @param problems what must be corrected before the advert can be submitted
 * @param warnings what may stay, but is likely to deter applicants or cost a moderator's time
 */
public record AdvertCheck(List<FieldProblem> problems, List<FieldProblem> warnings) implements Serializable {

    public AdvertCheck {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    public boolean isComplete() {
        return problems.isEmpty();
    }

    /** Throws the problems, all at once. */
    public void requireComplete() {
        InvalidInput.throwIfAny(problems);
    }
}

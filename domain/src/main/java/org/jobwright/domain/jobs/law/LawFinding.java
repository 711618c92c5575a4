package org.jobwright.domain.jobs.law;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;

/**
 * Something that laws require and an advert lacks; one finding for all places that require it.
 *
 * @param arguments those of the sentence, after the grounds
 */
public record LawFinding(
        String field, String code, List<Object> arguments, RuleSeverity severity, List<LawGround> grounds)
        implements Serializable {

    public LawFinding {
        arguments = arguments == null ? List.of() : List.copyOf(arguments);
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
    }

    /** For the form; the first argument is the list of grounds. */
    public FieldProblem problem() {
        List<Object> all = new ArrayList<>();
        all.add(new LawGrounds(grounds));
        all.addAll(arguments);
        return new FieldProblem(field, code, List.copyOf(all));
    }
}

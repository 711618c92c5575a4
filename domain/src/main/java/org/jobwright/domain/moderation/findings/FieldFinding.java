package org.jobwright.domain.moderation.findings;

import java.util.List;
import org.jobwright.domain.jobs.wording.Severity;

/** A finding that a sentence beside its field says completely. */
public record FieldFinding(String field, String code, Severity severity, List<Object> arguments) implements Finding {

    public FieldFinding {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String words() {
        return arguments.toString();
    }
}

package org.jobwright.domain.moderation.findings;

import java.util.List;

/** A finding that a sentence beside its field says completely. */
public record FieldFinding(String key, String field, String code, List<Object> arguments) implements Finding {

    public FieldFinding {
        arguments = List.copyOf(arguments);
    }
}

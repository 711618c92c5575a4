package org.jobwright.web.integrations.api;

import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** A note for the team. */
record NoteBody(String text) {

    String required() {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(FieldProblem.of("text", "shared.required"));
        }
        return text;
    }
}

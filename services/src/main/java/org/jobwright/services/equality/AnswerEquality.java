package org.jobwright.services.equality;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * Answers to the questions about an application. Questions without an answer are left out.
 *
 * @param anew whether the person knows that they have answered, and changes it
 */
public record AnswerEquality(
        @NotNull ApplicationReference application,
        @NotNull @Size(max = 20) Map<String, String> answers,
        boolean anew) {

    public AnswerEquality {
        answers = Map.copyOf(answers);
    }
}

package org.jobwright.domain.outcomes.survey;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** How much a person agrees, with each question. They answer all of them, so that no sum is smaller than another one. */
public record SurveyAnswers(Map<SurveyQuestion, Integer> given) implements Serializable {

    /** From "disagree" to "agree". */
    public static final List<Integer> CHOICES = List.of(1, 2, 3, 4, 5);

    /** @throws InvalidInput {@code outcomes.survey.required} for each question without an answer */
    public SurveyAnswers {
        Map<SurveyQuestion, Integer> all = new EnumMap<>(SurveyQuestion.class);
        all.putAll(given);
        InvalidInput.throwIfAny(Stream.of(SurveyQuestion.values())
                .filter(question -> !CHOICES.contains(all.getOrDefault(question, 0)))
                .map(question -> FieldProblem.of(question.name(), "outcomes.survey.required"))
                .toList());
        given = Map.copyOf(all);
    }

    public int to(SurveyQuestion question) {
        return given.get(question);
    }
}

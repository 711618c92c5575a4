package org.jobwright.services.outcomes.survey;

import java.io.Serializable;
import java.util.Map;
import org.jobwright.domain.outcomes.survey.SurveyQuestion;

/**
 * What members read of a survey.
 *
 * @param on whether people are asked now
 * @param given how often each answer was given to a question; empty until enough people answered
 */
public record SurveyFigures(boolean on, Map<SurveyQuestion, Map<Integer, Integer>> given) implements Serializable {

    public SurveyFigures {
        given = Map.copyOf(given);
    }

    /** How many people answered, as far as that is shown. */
    public int people() {
        return given.getOrDefault(SurveyQuestion.INFORMED, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many gave an answer to a question. */
    public int number(SurveyQuestion question, int answer) {
        return given.getOrDefault(question, Map.of()).getOrDefault(answer, 0);
    }
}

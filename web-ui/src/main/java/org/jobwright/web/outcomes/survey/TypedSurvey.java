package org.jobwright.web.outcomes.survey;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jobwright.domain.outcomes.survey.SurveyAnswers;
import org.jobwright.domain.outcomes.survey.SurveyQuestion;

/** What was chosen on the page. */
final class TypedSurvey {

    private TypedSurvey() {}

    static Map<String, String> read(MultivaluedMap<String, String> form) {
        Map<String, String> chosen = new HashMap<>();
        for (SurveyQuestion question : SurveyQuestion.values()) {
            String choice = form.getFirst(question.name());
            if (choice != null) {
                chosen.put(question.name(), choice);
            }
        }
        return chosen;
    }

    static SurveyAnswers answers(Map<String, String> chosen) {
        Map<SurveyQuestion, Integer> answers = new EnumMap<>(SurveyQuestion.class);
        for (SurveyQuestion question : SurveyQuestion.values()) {
            SurveyAnswers.CHOICES.stream()
                    .filter(choice -> choice.toString().equals(chosen.get(question.name())))
                    .forEach(choice -> answers.put(question, choice));
        }
        return new SurveyAnswers(answers);
    }
}

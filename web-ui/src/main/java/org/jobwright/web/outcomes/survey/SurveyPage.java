package org.jobwright.web.outcomes.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.outcomes.survey.SurveyAnswers;
import org.jobwright.domain.outcomes.survey.SurveyQuestion;
import org.jobwright.services.outcomes.survey.AskedSurvey;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The data of the page with three questions.
 *
 * @param address of the page
 * @param survey null if the link is not valid
 * @param form what was chosen
 */
public record SurveyPage(
        String address, AskedSurvey survey, boolean done, FieldErrors errors, Map<String, String> form) {

    static final String TEMPLATE = "outcomes/survey/survey.jte";

    public String title(SiteRequest visit) {
        return survey == null
                ? visit.text("outcomes.unknown.title")
                : visit.text("outcomes.survey.title", survey.organization());
    }

    public List<SurveyQuestion> questions() {
        return List.of(SurveyQuestion.values());
    }

    /** From "disagree" to "agree". */
    public Map<String, String> choices(SiteRequest visit) {
        return SurveyAnswers.CHOICES.stream()
                .map(String::valueOf)
                .collect(
                        LinkedHashMap::new,
                        (all, choice) -> all.put(choice, visit.text("shared.survey.choice." + choice)),
                        Map::putAll);
    }

    public List<String> chosen(SurveyQuestion question) {
        return List.of(form.getOrDefault(question.name(), ""));
    }
}

package org.jobwright.domain.outcomes.survey;

import static org.jobwright.domain.outcomes.survey.SurveyQuestion.AGAIN;
import static org.jobwright.domain.outcomes.survey.SurveyQuestion.INFORMED;
import static org.jobwright.domain.outcomes.survey.SurveyQuestion.RESPECTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.junit.jupiter.api.Test;

class SurveyAnswersTest {

    @Test
    void allQuestionsAreAnsweredFromOneToFive() {
        assertEquals(4, new SurveyAnswers(Map.of(INFORMED, 4, RESPECTED, 1, AGAIN, 5)).to(INFORMED));
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> new SurveyAnswers(Map.of(INFORMED, 0, RESPECTED, 6)));
        assertEquals(
                List.of("INFORMED", "RESPECTED", "AGAIN"),
                refused.getProblems().stream().map(FieldProblem::field).toList());
    }
}

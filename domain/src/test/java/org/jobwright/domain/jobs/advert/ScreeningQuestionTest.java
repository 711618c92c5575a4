package org.jobwright.domain.jobs.advert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScreeningQuestionTest {

    @ParameterizedTest
    @EnumSource(QuestionType.class)
    void onlyAYesOrNoQuestionCanBeAKnockout(QuestionType type) {
        ScreeningQuestion question = new ScreeningQuestion(type, "Question?", true, List.of("A", "B"), true);
        assertEquals(type == QuestionType.BOOLEAN, question.knockout());
    }
}

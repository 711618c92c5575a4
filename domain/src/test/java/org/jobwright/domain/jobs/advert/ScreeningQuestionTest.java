package org.jobwright.domain.jobs.advert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScreeningQuestionTest {

    private static final List<String> OPTIONS = List.of("A", "B", "C");

    /** Every type with an answer that meets the must-have, one that misses it, and none. */
    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, yes, no",
        "NUMBER, '2,5', 2.4",
        "NUMBER, 10, 10.1",
        "NUMBER, 2.5, two",
        "DATE, 2027-03-01, 2027-02-28",
        "DATE, 2027-05-31, 2027-06-01",
        "DATE, 2027-04-01, tomorrow",
        "SINGLE, A, C",
        "MULTI, B, C"
    })
    void anAnswerMeetsOrMissesAMustHave(QuestionType type, String met, String missed) {
        ExpectedAnswer expected =
                switch (type) {
                    case BOOLEAN -> ExpectedAnswer.YES;
                    case NUMBER -> ExpectedAnswer.number(new BigDecimal("2.5"), BigDecimal.TEN);
                    case DATE -> ExpectedAnswer.date(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 5, 31));
                    default -> ExpectedAnswer.oneOf(List.of("A", "B"));
                };
        ScreeningQuestion question = new ScreeningQuestion(type, "Question?", true, OPTIONS, expected, "");
        assertFalse(question.isMissedBy(List.of(met)));
        assertTrue(question.isMissedBy(List.of(missed)));
        assertTrue(question.isMissedBy(List.of()));
    }

    /** An expected no, and limits on one side only. */
    static Stream<Arguments> otherExpectations() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        return Stream.of(
                arguments(QuestionType.BOOLEAN, ExpectedAnswer.oneOf(List.of("no")), "no", "yes"),
                arguments(QuestionType.NUMBER, ExpectedAnswer.number(BigDecimal.TEN, null), "1000", "9.9"),
                arguments(QuestionType.NUMBER, ExpectedAnswer.number(null, BigDecimal.TEN), "-3", "10,1"),
                arguments(QuestionType.DATE, ExpectedAnswer.date(day, null), "2099-01-01", "2027-02-28"),
                arguments(QuestionType.DATE, ExpectedAnswer.date(null, day), "2027-03-01", "2027-03-02"));
    }

    @ParameterizedTest
    @MethodSource("otherExpectations")
    void alsoANoAndALimitOnOneSideAreMetOrMissed(
            QuestionType type, ExpectedAnswer expected, String met, String missed) {
        ScreeningQuestion question = new ScreeningQuestion(type, "Question?", true, null, expected, "");
        assertFalse(question.isMissedBy(List.of(met)));
        assertTrue(question.isMissedBy(List.of(missed)));
        assertTrue(question.isMissedBy(List.of()));
    }

    @Test
    void oneAcceptedOptionIsEnough() {
        ScreeningQuestion question = new ScreeningQuestion(
                QuestionType.MULTI, "Which?", true, OPTIONS, ExpectedAnswer.oneOf(List.of("A", "B")), "");
        assertFalse(question.isMissedBy(List.of("C", "B")));
    }

    @ParameterizedTest
    @CsvSource({"TEXT", "TEXTAREA", "FILE", "BOOLEAN", "NUMBER", "DATE", "SINGLE", "MULTI"})
    void noAnswerMissesAQuestionThatIsNoMustHave(QuestionType type) {
        ScreeningQuestion question = new ScreeningQuestion(type, "Question?", false, OPTIONS);
        assertFalse(question.isMissedBy(List.of("no")));
        assertFalse(question.isMissedBy(List.of()));
    }

    @Test
    void aNumberThatNobodyCouldTypeIsNotKept() {
        assertEquals(
                ExpectedAnswer.number(null, null),
                ExpectedAnswer.number(new BigDecimal("1e2000"), new BigDecimal("1234567890123")));
    }

    @Test
    void aMustHaveHasToBeAnswered() {
        assertEquals(
                true,
                new ScreeningQuestion(QuestionType.BOOLEAN, "Question?", false, null, ExpectedAnswer.YES, "")
                        .required());
    }
}

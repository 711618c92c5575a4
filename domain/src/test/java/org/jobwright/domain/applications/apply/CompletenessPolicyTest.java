package org.jobwright.domain.applications.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.apply.CompletenessPolicy.Evidence;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.ApplicationContent.GivenAnswer;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessPolicyTest {

    private static final Contact AMARA = new Contact("Amara", "Okonjo", "amara@example.org", "+44 117 496 0000", "");

    @Test
    void onlyAFileAnswersAFileQuestion() {
        List<ScreeningQuestion> questions =
                List.of(new ScreeningQuestion(QuestionType.FILE, "Your certificate?", true, null));
        ApplicationContent typed = new ApplicationContent(
                new Contact("Kim", "Doe", "kim@example.org", "", ""),
                null,
                null,
                List.of(new GivenAnswer("Your certificate?", List.of("I have one."))));
        assertEquals(
                List.of("answer-0"),
                CompletenessPolicy.problems(typed.withFiles(questions, Map.of()), questions, Evidence.PRESENT).stream()
                        .map(FieldProblem::field)
                        .toList());
        ApplicationContent attached = typed.withFiles(questions, Map.of("Your certificate?", "certificate.pdf"));
        assertEquals(List.of("certificate.pdf"), attached.answerTo("Your certificate?"));
        assertEquals(List.of(), CompletenessPolicy.problems(attached, questions, Evidence.PRESENT));
    }

    @Test
    void allMissingPartsAreReportedTogether() {
        List<FieldProblem> problems = CompletenessPolicy.problems(
                ApplicationContent.EMPTY, List.of(question(QuestionType.TEXT)), Evidence.MISSING);
        assertEquals(
                List.of("firstName", "lastName", "email", "cv", "answer-0"),
                problems.stream().map(FieldProblem::field).toList());
    }

    @Test
    void aCompleteApplicationHasNoProblem() {
        assertEquals(
                List.of(),
                CompletenessPolicy.problems(
                        answered("some text"), List.of(question(QuestionType.TEXT)), Evidence.PRESENT));
    }

    @Test
    void aProfileOfSomeoneWhoIsNotSignedInYetIsNotAProblem() {
        assertEquals(List.of(), CompletenessPolicy.problems(answered("x"), List.of(), Evidence.NOT_KNOWN_YET));
    }

    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, yes, true",
        "BOOLEAN, perhaps, false",
        "NUMBER, 2.5, true",
        "NUMBER, '2,5', true",
        "NUMBER, '1.000,5', false",
        "NUMBER, '1,000,000', false",
        "NUMBER, many, false",
        "NUMBER, 1e999999999, true",
        "DATE, 2026-02-28, true",
        "DATE, 2026-02-30, false",
        "SINGLE, A, true",
        "SINGLE, C, false",
        "MULTI, B, true",
        "MULTI, C, false",
        "TEXTAREA, anything, true"
    })
    void anAnswerIsWhatItsTypeAsks(QuestionType type, String value, boolean right) {
        assertEquals(
                right,
                CompletenessPolicy.problems(answered(value), List.of(question(type)), Evidence.PRESENT)
                        .isEmpty());
    }

    private static ApplicationContent answered(String value) {
        return new ApplicationContent(
                AMARA, CvSource.UPLOAD, "", List.of(new GivenAnswer("Question?", List.of(value))));
    }

    private static ScreeningQuestion question(QuestionType type) {
        return new ScreeningQuestion(type, "Question?", true, List.of("A", "B"));
    }
}

package org.jobwright.domain.jobs.rules;

import java.util.List;
import java.util.Map;
import org.jobwright.domain.jobs.advert.ExpectedAnswer;
import org.jobwright.domain.jobs.advert.GivenValue;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;

/** Permitted questions, and must-haves that an answer can meet or miss. */
final class QuestionRules {

    private static final int MAX_LABEL = 250;
    private static final int MAX_WHY = 200;
    private static final int MAX_OPTIONS = 30;
    private static final int MAX_OPTION = 200;

    /** What may not be asked anywhere, by its code; some places forbid it, and no place needs it. */
    private static final Map<String, QuestionTopic> FORBIDDEN = Map.of(
            "jobs.question.pay-history", QuestionTopic.PAY_HISTORY,
            "jobs.question.age", QuestionTopic.AGE,
            "jobs.question.canadian-experience", QuestionTopic.CANADIAN_EXPERIENCE,
            "jobs.question.family", QuestionTopic.FAMILY);

    private QuestionRules() {}

    static void check(List<ScreeningQuestion> questions, AdvertFindings findings) {
        String field = "application.questions";
        findings.atMost(ScreeningQuestion.MAX, field, questions);
        long files = questions.stream()
                .filter(question -> question.type() == QuestionType.FILE)
                .count();
        findings.problemIf(
                files > ScreeningQuestion.MAX_FILES, field, "jobs.questions.files", ScreeningQuestion.MAX_FILES);
        findings.problemIf(
                questions.stream().filter(ScreeningQuestion::isMustHave).count() > ScreeningQuestion.MAX_MUST_HAVES,
                field,
                "jobs.questions.must-haves",
                ScreeningQuestion.MAX_MUST_HAVES);
        findings.problemIf(
                questions.stream().map(ScreeningQuestion::label).distinct().count() < questions.size(),
                field,
                "jobs.questions.repeated");
        for (int i = 0; i < questions.size(); i++) {
            check(field + "[" + i + "]", questions.get(i), findings);
        }
    }

    private static void check(String field, ScreeningQuestion question, AdvertFindings findings) {
        String label = question.label();
        findings.problemIf(
                label.isEmpty() || label.length() > MAX_LABEL, field + ".label", "jobs.question.length", MAX_LABEL);
        findings.problemIf(!label.isEmpty() && !label.endsWith("?"), field + ".label", "jobs.question.mark");
        findings.atMost(MAX_WHY, field + ".why", question.why());
        checkForbidden(field + ".label", label, findings);
        checkForbidden(field + ".why", question.why(), findings);
        if (question.type().hasOptions()) {
            findings.problemIf(question.options().size() < 2, field + ".options", "jobs.question.options-required");
            findings.problemIf(
                    question.options().stream().distinct().count()
                            < question.options().size(),
                    field + ".options",
                    "jobs.question.options-repeated");
            findings.lines(MAX_OPTIONS, MAX_OPTION, field + ".options", question.options());
            question.options().forEach(option -> checkForbidden(field + ".options", option, findings));
        }
        if (question.isMustHave()) {
            checkExpected(field + ".expected", question, findings);
        }
    }

    private static void checkForbidden(String field, String text, AdvertFindings findings) {
        FORBIDDEN.forEach((code, topic) -> findings.problemIf(topic.isAskedIn(text), field, code));
    }

    /** Some answer satisfies it, and another does not. */
    private static void checkExpected(String field, ScreeningQuestion question, AdvertFindings findings) {
        ExpectedAnswer expected = question.expected();
        if (!question.type().hasKnownAnswer()) {
            findings.problemIf(true, field, "jobs.must-have.known-answer");
            return;
        }
        findings.problemIf(expected.isEmptyFor(question.type()), field, "jobs.must-have.required");
        findings.problemIf(expected.isReversed(), field, "jobs.must-have.range");
        List<String> answers =
                question.type() == QuestionType.BOOLEAN ? List.of(GivenValue.YES, GivenValue.NO) : question.options();
        findings.problemIf(
                !expected.accepted().isEmpty() && !answers.containsAll(expected.accepted()),
                field,
                "jobs.must-have.not-an-option");
        findings.problemIf(
                !expected.accepted().isEmpty() && expected.accepted().containsAll(answers),
                field,
                "jobs.must-have.every-answer");
    }
}

package org.jobwright.services.equality;

import java.util.Arrays;
import java.util.List;
import org.jobwright.domain.equality.AnswerCounts;
import org.jobwright.domain.equality.AnswerRow;
import org.jobwright.domain.equality.EqualityQuestion;
import org.jobwright.domain.equality.EqualityReport;
import org.jobwright.domain.equality.QuestionSet;

/**
 * The counts of a block from the database.
 *
 * @param applications by the furthest stage that was told
 */
record EqualityCounts(List<Integer> applications, List<Given> answers) {

    /** How many people gave an answer and got as far as a stage. */
    record Given(String question, String answer, int stage, int people) {}

    int people() {
        return applications.stream().mapToInt(Integer::intValue).sum();
    }

    EqualityReport report(QuestionSet set) {
        return EqualityReport.of(
                people(), set.questions().stream().map(this::counts).toList());
    }

    private AnswerCounts counts(EqualityQuestion question) {
        return new AnswerCounts(
                question.code(),
                question.answers().stream()
                        .map(answer -> new AnswerRow(answer, byStage(question.code(), answer)))
                        .toList(),
                applications);
    }

    private List<Integer> byStage(String question, String answer) {
        Integer[] people = new Integer[applications.size()];
        Arrays.fill(people, 0);
        answers.stream()
                .filter(given ->
                        given.question().equals(question) && given.answer().equals(answer))
                .forEach(given -> people[given.stage()] = given.people());
        return List.of(people);
    }
}

package org.jobwright.domain.matching.method;

import java.util.List;
import java.util.stream.IntStream;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.matching.result.MatchFinding;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.MatchRequirement;
import org.jobwright.domain.matching.result.MatchRule;
import org.jobwright.domain.matching.result.QuoteSource;

/** Compares an answer with the expected one, as the employer sees it beside the answers anyway. */
final class AnswerCheck {

    private AnswerCheck() {}

    static MatchLine check(MatchRequirement requirement, List<Answer> answers) {
        return IntStream.range(0, answers.size())
                .filter(i -> answers.get(i).question().equals(requirement.text()))
                .filter(i -> !answers.get(i).latest().isEmpty())
                .mapToObj(i -> line(requirement, i + 1, answers.get(i)))
                .findFirst()
                .orElseGet(() -> MatchLine.without(requirement, MatchFinding.NOT_FOUND, MatchRule.NO_LINE));
    }

    private static MatchLine line(MatchRequirement requirement, int number, Answer answer) {
        boolean other = answer.isMustHaveMissed();
        String said = String.join(", ", answer.latest());
        return new MatchLine(
                requirement,
                other ? MatchFinding.PARTLY : MatchFinding.FOUND,
                other ? MatchRule.OTHER_ANSWER : MatchRule.EXPECTED_ANSWER,
                List.of(TextLine.of(QuoteSource.ANSWER, number, said).quote()));
    }
}

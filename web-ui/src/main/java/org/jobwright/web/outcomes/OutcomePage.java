package org.jobwright.web.outcomes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.outcomes.FoundThrough;
import org.jobwright.domain.outcomes.OutcomeAnswer;
import org.jobwright.domain.outcomes.QuestionKind;
import org.jobwright.services.outcomes.AskedOutcome;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The data of the page on which a question about an outcome is answered.
 *
 * @param address of the page
 * @param question null if the link is not valid
 * @param signedIn whether it is opened in the workspace, and not by a link
 */
public record OutcomePage(
        String address, AskedOutcome question, boolean signedIn, boolean done, FieldErrors errors, TypedOutcome form) {

    /** It can be answered here: "later" can be answered anew, but not just after it. */
    public boolean asks() {
        return question != null && question.open() && !done;
    }

    public String title(SiteRequest visit) {
        return question == null
                ? visit.text("outcomes.unknown.title")
                : visit.text(
                        "outcomes.title." + question.kind().name(),
                        question.posting(),
                        question.person().isEmpty() ? visit.text("outcomes.person") : question.person(),
                        question.organization());
    }

    public Map<String, String> answers(SiteRequest visit) {
        return question.kind().answers().stream()
                .collect(
                        LinkedHashMap::new,
                        (all, answer) -> all.put(answer.name(), visit.text(label(answer))),
                        Map::putAll);
    }

    /** What was answered, as it reads in the question. */
    public String label(OutcomeAnswer answer) {
        return "outcomes.answer." + answer.name();
    }

    public Map<String, String> ways(SiteRequest visit) {
        return Stream.of(FoundThrough.values())
                .collect(LinkedHashMap::new, (all, way) -> all.put(way.name(), visit.text(way)), Map::putAll);
    }

    /** Whether it matters how the person was found. */
    public boolean asksThrough() {
        return question.kind() == QuestionKind.OPENING_ENDED;
    }

    /** What the employer said is not what they hoped for. */
    public boolean isNoShow() {
        return question.kind() == QuestionKind.HIRE_STARTED && question.answer() == OutcomeAnswer.NO;
    }

    /** Where the reader goes on. */
    public String next() {
        return question.kind().isForCandidate()
                ? "/app/applications/" + question.reference()
                : "/app/postings/" + question.reference();
    }
}

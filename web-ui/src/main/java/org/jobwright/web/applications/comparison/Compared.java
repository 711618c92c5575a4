package org.jobwright.web.applications.comparison;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.services.scorecards.ApplicationScorecards;

/** One applicant of a comparison. */
record Compared(ApplicationForReview details, List<TagOption> tags, ApplicationScorecards scorecards)
        implements Serializable {

    /** What they were asked; nothing after a withdrawal. */
    List<Answer> answers() {
        return details.isWithdrawn() ? List.of() : details.content().answers();
    }

    /** Their answer to a question, by its wording: the advert may have changed between two applications. */
    Optional<Answer> answerTo(String question) {
        return answers().stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    List<Answer> mustHaves() {
        return answers().stream().filter(answer -> answer.asked().isMustHave()).toList();
    }

    /** Empty if there is none. */
    String coverLetter() {
        return details.isWithdrawn() ? "" : details.content().coverLetter();
    }
}

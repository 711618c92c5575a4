package org.jobwright.services.applications;

import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationContent;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.FieldProblem;
import org.jobwright.services.candidates.DocumentSummary;
import org.jobwright.services.candidates.ProfileDetails;

/**
 * A draft as its holder sees it.
 *
 * @param document the attached file; null when there is none
 * @param profile the caller's profile; null for visitors
 * @param problems what is missing or wrong, field by field; empty when it can be sent
 * @param sent the application that it became; null before that, and then the rest is empty
 */
public record DraftDetails(
        PostingToApply posting,
        ApplicationContent content,
        DocumentSummary document,
        ProfileDetails profile,
        List<FieldProblem> problems,
        ApplicationReference sent) {

    public DraftDetails {
        problems = List.copyOf(problems);
    }

    static DraftDetails sentAs(ApplicationReference reference) {
        return new DraftDetails(null, ApplicationContent.EMPTY, null, null, List.of(), reference);
    }

    public Optional<ApplicationReference> sentReference() {
        return Optional.ofNullable(sent);
    }
}

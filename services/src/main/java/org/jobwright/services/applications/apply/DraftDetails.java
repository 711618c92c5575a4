package org.jobwright.services.applications.apply;

import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.services.applications.AttachedFile;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.services.candidates.ProfileDetails;
import org.jobwright.services.candidates.documents.DocumentSummary;

/**
 * A draft as its holder sees it.
 *
 * @param document the attached file; null when there is none
 * @param attachments the files beside it
 * @param profile the caller's profile; null for visitors
 * @param running the application that the caller has for this posting already; null when there is none
 * @param handover what takes the draft along to another browser; null once it belongs to an account
 * @param seen names this state of everything that is shown, to hand back when sending
 * @param problems what is missing or wrong, field by field; empty when it can be sent
 * @param sent it became an application, and all that is left of it here is the way there
 * @param reference what that application is called; null when it is not in sight of the caller
 */
public record DraftDetails(
        PostingToApply posting,
        ApplicationContent content,
        DocumentSummary document,
        List<AttachedFile> attachments,
        ProfileDetails profile,
        RunningApplication running,
        Secret handover,
        String seen,
        List<FieldProblem> problems,
        boolean sent,
        ApplicationReference reference) {

    public DraftDetails {
        attachments = List.copyOf(attachments);
        problems = List.copyOf(problems);
    }

    static DraftDetails sentAs(Optional<ApplicationReference> reference) {
        return new DraftDetails(
                null,
                ApplicationContent.EMPTY,
                null,
                List.of(),
                null,
                null,
                null,
                "",
                List.of(),
                true,
                reference.orElse(null));
    }

    public Optional<ApplicationReference> sentReference() {
        return Optional.ofNullable(reference);
    }
}

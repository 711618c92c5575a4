package org.jobwright.services.applications.apply;

import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.services.applications.AttachedFile;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.services.candidates.ProfileDetails;
import org.jobwright.services.candidates.documents.DocumentSummary;

/**
 * A draft as its writer sees it.
 *
 * @param document the attached CV; null if there is none
 * @param attachments the other files
 * @param profile the caller's profile; null for visitors
 * @param running the caller's running application for this posting; null if there is none
 * @param copied what came from an earlier application; null if it was not started from one
 * @param earlier what this employer already has of the caller; null if it has nothing or may not be told
 * @param otherEmployers the names of other employers that the cover letter mentions
 * @param handover the secret that carries the draft to another browser; null once it belongs to an account
 * @param seen identifies everything that is shown, to be returned when sending
 * @param problems what is missing or wrong, by field; empty if it can be sent
 * @param sent it became an application, and only the link to it is left
 * @param reference the reference of that application; null if it is not visible to the caller
 */
public record DraftDetails(
        PostingToApply posting,
        ApplicationContent content,
        DocumentSummary document,
        List<AttachedFile> attachments,
        ProfileDetails profile,
        RunningApplication running,
        CopiedContent copied,
        EarlierApplication earlier,
        List<String> otherEmployers,
        Secret handover,
        String seen,
        List<FieldProblem> problems,
        boolean sent,
        ApplicationReference reference) {

    public DraftDetails {
        attachments = List.copyOf(attachments);
        otherEmployers = List.copyOf(otherEmployers);
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
                null,
                List.of(),
                null,
                "",
                List.of(),
                true,
                reference.orElse(null));
    }

    /** The file that will be sent as the CV; null for none. */
    public DocumentSummary cv() {
        if (content.cvSource() == CvSource.PROFILE) {
            return profile == null ? null : profile.document();
        }
        return document;
    }

    public Optional<ApplicationReference> sentReference() {
        return Optional.ofNullable(reference);
    }
}

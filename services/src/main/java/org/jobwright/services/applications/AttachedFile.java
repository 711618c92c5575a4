package org.jobwright.services.applications;

import java.io.Serializable;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.services.candidates.documents.DocumentSummary;

/**
 * A file other than the CV, as a page shows it.
 *
 * @param question the question that it answers, by its text; null for an unrequested file
 */
public record AttachedFile(String question, DocumentSummary file) implements Serializable {

    /** As seen by a reader from whom the applicant is hidden. */
    public AttachedFile behind(Mask mask) {
        return new AttachedFile(question, file.called(mask.file(file.fileName())));
    }
}

package org.jobwright.services.applications.apply;

import java.util.List;
import java.util.Set;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.services.candidates.documents.UploadedFile;

/** Which files other than the CV are added to a draft, and which are removed first. */
public record AttachmentChanges(List<Added> added, Set<DocumentId> removed) {

    public static final AttachmentChanges NONE = new AttachmentChanges(List.of(), Set.of());

    public AttachmentChanges {
        added = List.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /**
     * One more file.
     *
     * @param field of the form, for its problems
     * @param question that it answers, by its text; null for an unrequested file
     */
    public record Added(String field, String question, UploadedFile file) {}
}

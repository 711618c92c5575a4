package org.jobwright.services.applications.apply;

import java.util.List;
import java.util.Set;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.services.candidates.documents.UploadedFile;

/** Which files beside the CV a draft gets, and which of those that it has are taken out first. */
public record AttachmentChanges(List<Added> added, Set<DocumentId> removed) {

    public static final AttachmentChanges NONE = new AttachmentChanges(List.of(), Set.of());

    public AttachmentChanges {
        added = List.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /**
     * One more file.
     *
     * @param field of the form, for what is wrong with it
     * @param question that it answers, by its text; null for a file that nobody asked for
     */
    public record Added(String field, String question, UploadedFile file) {}
}

package org.jobwright.services.applications.apply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.services.candidates.documents.UploadedFile;

/**
 * Stores what was typed into an application form.
 *
 * @param draft the intent, created by the form and the same each time the form is submitted, and the browser it comes
 *     from
 * @param file a CV that replaces the previous one; null to keep that
 * @param attachments changes of the other files
 * @param source where the person came from; null if unknown
 */
public record SaveApplicationDraft(
        @NotNull @Valid DraftKey draft,
        @NotNull String postingReference,
        @NotNull ApplicationContent content,
        UploadedFile file,
        @NotNull AttachmentChanges attachments,
        String source) {}

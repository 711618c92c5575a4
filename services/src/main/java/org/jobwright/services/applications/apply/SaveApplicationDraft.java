package org.jobwright.services.applications.apply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.services.candidates.documents.UploadedFile;

/**
 * Keeps what was typed into an application form.
 *
 * @param draft the intent, made by the form and the same each time the form is sent, and the browser it is sent from
 * @param file a CV in place of the former one; null to keep that
 * @param attachments what changes in the files beside it
 * @param source where the person came from; null when unknown
 */
public record SaveApplicationDraft(
        @NotNull @Valid DraftKey draft,
        @NotNull String postingReference,
        @NotNull ApplicationContent content,
        UploadedFile file,
        @NotNull AttachmentChanges attachments,
        String source) {}

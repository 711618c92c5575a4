package org.jobwright.services.applications;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.applications.ApplicationContent;
import org.jobwright.domain.applications.DraftToken;
import org.jobwright.services.candidates.UploadedFile;

/**
 * Keeps what was typed into an application form.
 *
 * @param token the intent: made by the form, the same each time the form is sent
 * @param file a CV in place of the former one; null to keep that
 * @param source where the person came from; null when unknown
 */
public record SaveApplicationDraft(
        @NotNull DraftToken token,
        @NotNull String postingReference,
        @NotNull ApplicationContent content,
        UploadedFile file,
        String source) {}

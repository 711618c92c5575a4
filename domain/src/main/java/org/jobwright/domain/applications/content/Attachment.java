package org.jobwright.domain.applications.content;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;

/**
 * A file that comes with an application beside the CV.
 *
 * @param question the question that it answers, by its text; null for a file that nobody asked for
 */
@Embeddable
public record Attachment(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "document_id"))
        DocumentId document,

        String question) {

    /** Files that nobody asked for, in one application. */
    public static final int MAX_OTHERS = 3;

    /** Files in one application, beside the CV. */
    public static final int MAX_FILES = MAX_OTHERS + ScreeningQuestion.MAX_FILES;
}

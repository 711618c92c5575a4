package org.jobwright.domain.applications.content;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;

/**
 * A file sent with an application in addition to the CV.
 *
 * @param question the question that it answers, by its text; null for an unrequested file
 */
@Embeddable
public record Attachment(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "document_id"))
        DocumentId document,

        String question) {

    /** The most unrequested files in one application. */
    public static final int MAX_OTHERS = 3;

    /** The most files in one application, not counting the CV. */
    public static final int MAX_FILES = MAX_OTHERS + ScreeningQuestion.MAX_FILES;
}

package org.jobwright.domain.applications.apply;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.ApplicationContent.GivenAnswer;
import org.jobwright.domain.applications.content.CvSource;

/**
 * How far somebody got in an application form: the last part that holds something. Figures count where people stopped
 * who never sent it.
 *
 * @param question the text of the question; null if the part is no question
 */
@Embeddable
public record DraftProgress(
        @Enumerated(EnumType.STRING) @Column(name = "last_part")
        DraftPart part,

        @Column(name = "last_question") String question)
        implements Serializable {

    static final DraftProgress BEGUN = new DraftProgress(DraftPart.CONTACT, null);

    /** The last part of a form with this content. */
    static DraftProgress of(ApplicationContent content, boolean file) {
        String question = content.answers().stream()
                .filter(answer -> !answer.values().isEmpty())
                .map(GivenAnswer::question)
                .filter(asked -> !asked.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (question != null) {
            return new DraftProgress(DraftPart.QUESTION, question);
        }
        if (!content.coverLetter().isEmpty()) {
            return new DraftProgress(DraftPart.LETTER, null);
        }
        return file || content.cvSource() == CvSource.PROFILE ? new DraftProgress(DraftPart.CV, null) : BEGUN;
    }
}

package org.jobwright.services.papers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What an employer asks for.
 *
 * @param name such as "Work permit"
 * @param note what the candidate should know; may be empty
 * @param deleteOn the day on which the files are deleted
 */
public record RequestedDocument(
        @NotNull @Size(min = 1, max = DocumentRequest.MOST_NAME, message = "papers.name.range")
        String name,

        @Size(max = DocumentRequest.MOST_WORDS, message = "papers.words.too-long")
        String note,

        @NotNull(message = "papers.delete-on.required") LocalDate deleteOn)
        implements Serializable {

    public RequestedDocument {
        name = TypedText.line(name);
        note = TypedText.text(note);
    }
}

package org.jobwright.services.papers;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jobwright.domain.papers.Referee;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.text.TypedText;

/**
 * Whom a candidate names to be asked about them.
 *
 * @param relation how they know each other, such as "was my manager until 2024"
 * @param agreed the candidate agrees that this person is asked, and what they write is shown to those who decide
 */
public record NamedReferee(
        @NotNull @Size(min = 1, max = Referee.MOST_LINE, message = "papers.referee.name.range")
        String name,

        @NotNull(message = "papers.referee.email.required") EmailAddress email,

        @NotNull @Size(min = 1, max = Referee.MOST_LINE, message = "papers.referee.relation.range")
        String relation,

        @AssertTrue(message = "papers.referee.consent.required")
        boolean agreed)
        implements Serializable {

    public NamedReferee {
        name = TypedText.line(name);
        relation = TypedText.line(relation);
    }
}

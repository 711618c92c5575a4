package org.jobwright.domain.applications.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.jobs.advert.QuestionType;

/**
 * One question as it was asked and what was answered; nothing when it was left out.
 *
 * @param values the answers as text: {@code yes} or {@code no}, an ISO date, the words of the chosen options
 * @param knockout the employer called a "yes" necessary, and said so when asking
 */
public record Answer(String question, QuestionType type, List<String> values, boolean knockout)
        implements Serializable {

    public static final String YES = "yes";
    public static final String NO = "no";

    public Answer {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** A flag for the reader, never a decision. Only a yes-or-no question says by itself which answer is needed. */
    @JsonIgnore
    public boolean isKnockoutMissed() {
        return knockout && type == QuestionType.BOOLEAN && values.equals(List.of(NO));
    }
}

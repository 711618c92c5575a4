package org.jobwright.domain.applications.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.jobs.advert.QuestionType;

/**
 * One question as it was asked, and its answer; no values if it was skipped.
 *
 * @param values the answers as text: {@code yes} or {@code no}, an ISO date, the words of the chosen options
 * @param knockout the employer required a "yes", and said so in the question
 */
public record Answer(String question, QuestionType type, List<String> values, boolean knockout)
        implements Serializable {

    public static final String YES = "yes";
    public static final String NO = "no";

    public Answer {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** A flag for the recruiter, never a decision. Only a yes-or-no question has a required answer. */
    @JsonIgnore
    public boolean isKnockoutMissed() {
        return knockout && type == QuestionType.BOOLEAN && values.equals(List.of(NO));
    }
}

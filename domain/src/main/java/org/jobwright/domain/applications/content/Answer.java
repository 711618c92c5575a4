package org.jobwright.domain.applications.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * One question as it was asked, and its answer; no values if it was skipped. Whatever becomes of the question in the
 * advert, this keeps its wording.
 *
 * @param values the answers as text: {@code yes} or {@code no}, a number, an ISO date, the words of the chosen options
 * @param correction what the applicant answered instead; null if they did not correct it
 */
@JsonIgnoreProperties(value = Answer.MISSED, allowGetters = true)
public record Answer(ScreeningQuestion asked, List<String> values, Correction correction) implements Serializable {

    /** Kept beside the answer, for lists that count. */
    static final String MISSED = "missed";

    /** A second answer beside the first. */
    public record Correction(List<String> values, Instant at) implements Serializable {
        public Correction {
            values = List.copyOf(values);
        }
    }

    public Answer {
        values = values == null ? List.of() : List.copyOf(values);
    }

    public Answer(ScreeningQuestion asked, List<String> values) {
        this(asked, values, null);
    }

    /** The same with a correction; there is at most one. */
    Answer correct(List<String> corrected, Instant now) {
        if (correction != null) {
            throw new RuleViolation("applications.answer.corrected");
        }
        return new Answer(asked, values, new Correction(corrected, now));
    }

    /** What the applicant says now: the correction, else the answer. */
    public List<String> latest() {
        return correction == null ? values : correction.values();
    }

    /** Whether it may be corrected, as long as nobody opened the application: once, and not a file. */
    public boolean takesCorrection() {
        return correction == null && asked.type() != QuestionType.FILE;
    }

    @JsonIgnore
    public String question() {
        return asked.label();
    }

    /** A flag for the employer, never a decision: the latest answer does not satisfy a must-have. */
    @JsonProperty(MISSED)
    public boolean isMustHaveMissed() {
        return asked.isMissedBy(latest());
    }
}

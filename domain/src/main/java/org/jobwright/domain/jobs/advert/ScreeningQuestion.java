package org.jobwright.domain.jobs.advert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.shared.text.TypedText;

/**
 * A question that applicants answer. A must-have is a question with an expected answer: applicants read which before
 * they answer, the employer sees who missed it, and nothing happens by itself. It always has to be answered.
 *
 * @param expected what makes it a must-have; null for any other question
 * @param why the reason for asking, shown with the question; empty for none
 */
public record ScreeningQuestion(
        QuestionType type, String label, boolean required, List<String> options, ExpectedAnswer expected, String why)
        implements Serializable {

    /** The most questions of one advert. */
    public static final int MAX = 15;

    /** The most must-haves among them. */
    public static final int MAX_MUST_HAVES = 5;

    /** The most questions of one advert that are answered with a file. */
    public static final int MAX_FILES = 5;

    public ScreeningQuestion {
        type = type == null ? QuestionType.TEXT : type;
        label = TypedText.clean(label);
        required = required || expected != null;
        options = type.hasOptions() ? TypedText.lines(options) : List.of();
        why = TypedText.clean(why);
    }

    /** A question without an expected answer. */
    public ScreeningQuestion(QuestionType type, String label, boolean required, List<String> options) {
        this(type, label, required, options, null, null);
    }

    @JsonIgnore
    public boolean isMustHave() {
        return expected != null;
    }

    /** Whether it is a must-have, and these answers do not satisfy it. */
    public boolean isMissedBy(List<String> values) {
        return expected != null && !expected.isMetBy(type, values);
    }

    /** Identifies a set of questions; a form sends it back to say what it asked. */
    public static String keyOf(List<ScreeningQuestion> questions) {
        return UUID.nameUUIDFromBytes(questions.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

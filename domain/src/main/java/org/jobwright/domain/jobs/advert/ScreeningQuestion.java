package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.shared.text.TypedText;

/**
 * A question that applicants answer. A knock-out question is shown as such to the applicant and flags the answer for
 * the employer; it never rejects anyone automatically. Only a yes-or-no question can be one, because its required
 * answer is known: yes.
 */
public record ScreeningQuestion(
        QuestionType type, String label, boolean required, List<String> options, boolean knockout)
        implements Serializable {

    /** The most questions of one advert that are answered with a file. */
    public static final int MAX_FILES = 5;

    public ScreeningQuestion {
        type = type == null ? QuestionType.TEXT : type;
        label = TypedText.clean(label);
        knockout = knockout && type == QuestionType.BOOLEAN;
        options = type.hasOptions() ? TypedText.lines(options) : List.of();
    }

    /** Identifies a set of questions; a form sends it back to say what it asked. */
    public static String keyOf(List<ScreeningQuestion> questions) {
        return UUID.nameUUIDFromBytes(questions.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

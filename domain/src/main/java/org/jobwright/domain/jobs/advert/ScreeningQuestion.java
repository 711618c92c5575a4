package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A question that applicants answer. A knock-out question is shown as one to the applicant and marks the answer for the
 * employer; it never rejects by itself. Only a yes-or-no question can be one, because the needed answer is then known: yes.
 */
public record ScreeningQuestion(
        QuestionType type, String label, boolean required, List<String> options, boolean knockout)
        implements Serializable {

    /** Questions of one advert that a file answers. */
    public static final int MAX_FILES = 5;

    public ScreeningQuestion {
        type = type == null ? QuestionType.TEXT : type;
        label = DraftText.clean(label);
        knockout = knockout && type == QuestionType.BOOLEAN;
        options = type.hasOptions() ? DraftText.lines(options) : List.of();
    }

    /** Tells some questions from any others; a form says with it what it asked. */
    public static String keyOf(List<ScreeningQuestion> questions) {
        return UUID.nameUUIDFromBytes(questions.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

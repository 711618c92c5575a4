package org.jobwright.web.applications.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** An answer to an employer's question, in the reader's words. */
public final class AnswerLabels {

    private AnswerLabels() {}

    /** The answer to a question of this type. */
    public static String of(QuestionType type, List<String> values, Texts texts, Formats formats) {
        if (values.isEmpty()) {
            return texts.get("applications.answer.none");
        }
        String value = values.getFirst();
        return switch (type) {
            case BOOLEAN -> texts.get(value.equals(Answer.YES) ? "applications.answer.yes" : "applications.answer.no");
            case DATE -> date(value, formats);
            default -> String.join(", ", values);
        };
    }

    /** A draft keeps an invalid date as typed. */
    private static String date(String value, Formats formats) {
        try {
            return formats.date(LocalDate.parse(value));
        } catch (DateTimeException notADate) {
            return value;
        }
    }
}

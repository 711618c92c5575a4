package org.jobwright.web.applications.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.jobs.advert.GivenValue;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** An answer to an employer's question, in the reader's words. */
public final class AnswerLabels {

    private AnswerLabels() {}

    /** The answer as it was first given. */
    public static String of(Answer answer, Texts texts, Formats formats) {
        return of(answer.asked().type(), answer.values(), texts, formats);
    }

    /** The correction of an answer, with its day; empty if there is none. */
    public static Optional<String> correction(Answer answer, Texts texts, Formats formats) {
        return Optional.ofNullable(answer.correction())
                .map(now -> texts.get(
                        "applications.answer.correction",
                        formats.day(now.at()),
                        of(answer.asked().type(), now.values(), texts, formats)));
    }

    /** The answer to a question of this type. */
    public static String of(QuestionType type, List<String> values, Texts texts, Formats formats) {
        if (values.isEmpty()) {
            return texts.get("applications.answer.none");
        }
        String value = values.getFirst();
        return switch (type) {
            case BOOLEAN ->
                texts.get(value.equals(GivenValue.YES) ? "applications.answer.yes" : "applications.answer.no");
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

package org.jobwright.domain.applications.apply;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;

/** Whether a screening question is answered as its type requires, never whether the answer is welcome. */
final class AnswerPolicy {

    private static final int MAX_TEXT = 5000;

    private AnswerPolicy() {}

    /** The code of what is wrong; empty if nothing is. */
    static Optional<String> problem(ScreeningQuestion question, List<String> values) {
        if (values.isEmpty()) {
            return question.required() ? Optional.of("applications.answer.required") : Optional.empty();
        }
        String value = values.getFirst();
        boolean one = values.size() == 1;
        String code =
                switch (question.type()) {
                    case TEXT, TEXTAREA, FILE ->
                        one && value.length() <= MAX_TEXT ? null : "applications.answer.too-long";
                    case BOOLEAN ->
                        one && Set.of(Answer.YES, Answer.NO).contains(value) ? null : "applications.answer.choose";
                    case NUMBER -> one && isNumber(value) ? null : "applications.answer.number";
                    case DATE -> one && isDate(value) ? null : "applications.answer.date";
                    case SINGLE -> one && question.options().contains(value) ? null : "applications.answer.choose";
                    case MULTI -> question.options().containsAll(values) ? null : "applications.answer.choose";
                };
        return Optional.ofNullable(code);
    }

    /** With a point or a comma: German phone keyboards offer only the comma. */
    private static boolean isNumber(String value) {
        try {
            return value.length() <= 30 && new BigDecimal(value.replace(',', '.')).precision() <= 20;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}

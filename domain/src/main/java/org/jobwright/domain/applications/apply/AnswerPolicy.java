package org.jobwright.domain.applications.apply;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.jobs.advert.GivenValue;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;

/** Whether a screening question is answered as its type requires, never whether the answer is welcome. */
public final class AnswerPolicy {

    private static final int MAX_TEXT = 5000;

    private AnswerPolicy() {}

    /** The code of what is wrong; empty if nothing is. */
    public static Optional<String> problem(ScreeningQuestion question, List<String> values) {
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
                        one && Set.of(GivenValue.YES, GivenValue.NO).contains(value)
                                ? null
                                : "applications.answer.choose";
                    case NUMBER -> one && GivenValue.number(value).isPresent() ? null : "applications.answer.number";
                    case DATE -> one && GivenValue.date(value).isPresent() ? null : "applications.answer.date";
                    case SINGLE -> one && question.options().contains(value) ? null : "applications.answer.choose";
                    case MULTI -> question.options().containsAll(values) ? null : "applications.answer.choose";
                };
        return Optional.ofNullable(code);
    }
}

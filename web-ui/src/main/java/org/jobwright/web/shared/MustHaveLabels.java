package org.jobwright.web.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.advert.ExpectedAnswer;
import org.jobwright.domain.jobs.advert.GivenValue;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Which answer a must-have needs, in the reader's words. */
public record MustHaveLabels(Texts texts, Formats formats) {

    /** For example "at least 2". */
    public String of(ScreeningQuestion question) {
        ExpectedAnswer expected = question.expected();
        return switch (question.type()) {
            case BOOLEAN, SINGLE, MULTI -> oneOf(question.type(), expected.accepted());
            case NUMBER -> number(expected.min(), expected.max());
            case DATE -> date(expected.from(), expected.to());
            case TEXT, TEXTAREA, FILE -> "";
        };
    }

    private String oneOf(QuestionType type, List<String> accepted) {
        String words = accepted.stream()
                .map(answer -> type == QuestionType.BOOLEAN ? yesOrNo(answer) : answer)
                .collect(Collectors.joining(", "));
        return accepted.size() > 1 ? texts.get("shared.must-have.one-of", words) : words;
    }

    private String yesOrNo(String answer) {
        return texts.get(answer.equals(GivenValue.YES) ? "shared.advert.value.yes" : "shared.advert.value.no");
    }

    private String number(BigDecimal min, BigDecimal max) {
        if (min != null && max != null) {
            return texts.get("shared.must-have.between", formats.number(min), formats.number(max));
        }
        return min == null
                ? texts.get("shared.must-have.at-most", formats.number(max))
                : texts.get("shared.must-have.at-least", formats.number(min));
    }

    private String date(LocalDate from, LocalDate to) {
        if (from != null && to != null) {
            return texts.get("shared.must-have.days", formats.date(from), formats.date(to));
        }
        return from == null
                ? texts.get("shared.must-have.until", formats.date(to))
                : texts.get("shared.must-have.from", formats.date(from));
    }
}

package org.jobwright.domain.applications.receipts;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;

/**
 * A question as it was asked, and the applicant's answer. A receipt does not say which answer the employer expects.
 *
 * @param correction what they said instead later; null if they did not
 */
public record SentAnswer(
        QuestionType type, String question, List<String> options, List<String> values, Answer.Correction correction)
        implements Serializable {

    public SentAnswer {
        options = options == null ? List.of() : List.copyOf(options);
        values = values == null ? List.of() : List.copyOf(values);
    }

    static SentAnswer of(Answer answer) {
        return new SentAnswer(
                answer.asked().type(),
                answer.question(),
                answer.asked().options(),
                answer.values(),
                answer.correction());
    }

    /** The same question without its expected answer. */
    public Answer asAnswer() {
        return new Answer(new ScreeningQuestion(type, question, false, options), values, correction);
    }
}

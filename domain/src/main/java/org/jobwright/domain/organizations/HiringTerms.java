package org.jobwright.domain.organizations;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Duration;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * What an organization promises its applicants.
 *
 * @param decisionDelayHours how long a decision can be undone before the candidate is notified; 0 notifies at once
 * @param answerPromiseDays the number of days within which everyone gets an answer
 */
@Embeddable
public record HiringTerms(int decisionDelayHours, int answerPromiseDays) implements Serializable {

    public static final int MAX_DECISION_DELAY_HOURS = 168;
    public static final int MAX_ANSWER_PROMISE_DAYS = 90;

    /** The default promise. */
    public static final HiringTerms DEFAULT = new HiringTerms(24, 14);

    public HiringTerms {
        if (decisionDelayHours < 0 || decisionDelayHours > MAX_DECISION_DELAY_HOURS) {
            throw new InvalidInput(FieldProblem.of(
                    "decisionDelayHours", "organizations.decision-delay.range", MAX_DECISION_DELAY_HOURS));
        }
        if (answerPromiseDays < 1 || answerPromiseDays > MAX_ANSWER_PROMISE_DAYS) {
            throw new InvalidInput(FieldProblem.of(
                    "answerPromiseDays", "organizations.answer-promise.range", MAX_ANSWER_PROMISE_DAYS));
        }
    }

    public Duration decisionDelay() {
        return Duration.ofHours(decisionDelayHours);
    }
}

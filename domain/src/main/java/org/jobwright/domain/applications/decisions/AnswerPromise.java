package org.jobwright.domain.applications.decisions;

import java.time.Instant;

/**
 * The answer that an employer promised: owed until it is given, or the application is over.
 *
 * @param answeredAt when the employer first answered; null until then
 */
public record AnswerPromise(ToldStatus told, Instant dueAt, Instant answeredAt) {

    /** An answer is still owed. */
    public boolean isWaiting() {
        return told.isActive() && answeredAt == null;
    }

    /** What the employer promised and did not keep. */
    public boolean isOverdue(Instant now) {
        return isWaiting() && dueAt.isBefore(now);
    }
}

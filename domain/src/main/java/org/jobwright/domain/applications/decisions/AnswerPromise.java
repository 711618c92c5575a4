package org.jobwright.domain.applications.decisions;

import java.time.Instant;

/**
 * The answer that an employer promised: due until it is given or the application ends.
 *
 * @param answeredAt when the employer answered; null while the candidate waits for it
 */
public record AnswerPromise(CandidateStatus candidateStatus, Instant dueAt, Instant answeredAt) {

    /** Whether an answer is still due. */
    public boolean isWaiting() {
        return candidateStatus.isActive() && answeredAt == null;
    }

    /** Whether the employer missed the promised day. */
    public boolean isOverdue(Instant now) {
        return isWaiting() && dueAt.isBefore(now);
    }
}

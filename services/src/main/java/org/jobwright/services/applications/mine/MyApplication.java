package org.jobwright.services.applications.mine;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.decisions.AnswerPromise;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.organizations.OrganizationStatus;

/**
 * One line of the candidate's list.
 *
 * @param replacedAt when the latest version was sent; null if the first one was not replaced
 * @param keptOpenUntil the day that the employer named for its answer, wherever it is read; null if it named none
 * @param answeredAt when the employer answered; null while the candidate waits for it
 * @param employer the status of the employer
 * @param goesOn the reference of the application that goes on instead; null unless the sender was told so
 * @param goesOnAppliedAt when that one was sent
 */
public record MyApplication(
        ApplicationReference reference,
        String postingTitle,
        String organizationName,
        Instant appliedAt,
        Instant replacedAt,
        CandidateStatus candidateStatus,
        Instant candidateStatusAt,
        Instant answerDueAt,
        LocalDate keptOpenUntil,
        Instant answeredAt,
        OrganizationStatus employer,
        String goesOn,
        Instant goesOnAppliedAt)
        implements Serializable {

    public MyApplication {
        if (candidateStatus != CandidateStatus.POSITION_CLOSED) { // it is not told yet
            goesOn = null;
            goesOnAppliedAt = null;
        }
    }

    /** That it was sent twice; null for everything else. */
    public RejectionReason endReason() {
        return goesOn == null ? null : RejectionReason.DUPLICATE;
    }

    /** Active, but nobody at the employer can read it: the employer is suspended or blocked. */
    public boolean isHeld() {
        return candidateStatus.isActive() && !employer.isPublic();
    }

    /** An answer is still expected. */
    public boolean isWaiting() {
        return answer().isWaiting();
    }

    public boolean isOverdue(Instant now) {
        return answer().isOverdue(now);
    }

    private AnswerPromise answer() {
        return new AnswerPromise(candidateStatus, answerDueAt, answeredAt);
    }
}

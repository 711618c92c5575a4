package org.jobwright.services.applications.bulk;

import java.io.Serializable;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;

/**
 * A decision that its candidate does not know yet.
 *
 * @param seen identifies it when it is told or undone
 * @param reason why not; null for a step
 * @param message the employer's own words; null if there are none
 */
public record UntoldDecision(
        SeenDecision seen, String applicantName, CandidateStatus outcome, RejectionReason reason, String message)
        implements Serializable {

    static UntoldDecision of(JobApplication application, Mask mask) {
        Decision decision = application.getDecision();
        return new UntoldDecision(
                new SeenDecision(application.getId(), decision.at()),
                application.getApplicantName(),
                decision.outcome(),
                decision.reason(),
                mask.names(decision.message()));
    }
}

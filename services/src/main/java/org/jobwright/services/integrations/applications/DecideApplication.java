package org.jobwright.services.integrations.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.applications.bulk.ProposeDecision;

/**
 * What a program proposes to tell a candidate: exactly one of a step, the reason for an end, and a day by which the employer
 * answers, who needs longer.
 *
 * @param message the employer's own words; null for none
 */
public record DecideApplication(CandidateStatus advanceTo, RejectionReason reason, LocalDate until, String message) {

    ProposeDecision of(JobApplicationId application) {
        if (Stream.of(advanceTo != null, reason != null, until != null)
                        .filter(given -> given)
                        .count()
                != 1) {
            throw new InvalidInput(FieldProblem.of("", "integrations.decision.one-of"));
        }
        List<JobApplicationId> one = List.of(application);
        if (until != null) {
            return ProposeDecision.keepOpen(one, until, message);
        }
        return reason == null
                ? ProposeDecision.advance(one, advanceTo, message, false)
                : ProposeDecision.reject(one, reason, message, false);
    }
}

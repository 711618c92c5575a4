package org.jobwright.services.applications.apply;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.decisions.CandidateStatus;

/**
 * A person's running application for a posting.
 *
 * @param replacedAt when the latest version was sent; null if the first one was not replaced
 */
public record RunningApplication(
        ApplicationReference reference, Instant appliedAt, Instant replacedAt, CandidateStatus candidateStatus)
        implements Serializable {

    static RunningApplication of(JobApplication application) {
        return new RunningApplication(
                application.getReference(),
                application.getAppliedAt(),
                application.getReplacedAt(),
                application.getCandidateStatus());
    }

    /** A new version may replace it. */
    public boolean isReplaceable() {
        return candidateStatus.isReplaceable();
    }
}

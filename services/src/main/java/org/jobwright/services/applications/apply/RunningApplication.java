package org.jobwright.services.applications.apply;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.decisions.CandidateStatus;

/**
 * The application that a person has running for a posting already.
 *
 * @param replacedAt when a new version was sent last; null while the first one stands
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

    /** A new version may take the place of what was sent. */
    public boolean isReplaceable() {
        return candidateStatus.isReplaceable();
    }
}

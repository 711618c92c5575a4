package org.jobwright.services.applications.postings;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.apply.ApplyingObstacle;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * A posting that accepts applications, or did so while they were written, as its public version says.
 *
 * @param version the number of that version
 * @param confidential the advert does not name the organization; visitors must not learn it here
 * @param software the notice about software that the employer uses to select; null for none
 * @param obstacle why it takes no applications here; null while it does
 * @param stoppedAt since when; null while it takes applications, and where the time is not known
 */
public record PostingToApply(
        JobPostingId id,
        String reference,
        String title,
        int version,
        OrganizationId organization,
        String organizationName,
        boolean confidential,
        int answerPromiseDays,
        List<ScreeningQuestion> questions,
        SoftwareNotice software,
        ApplyingObstacle obstacle,
        Instant stoppedAt)
        implements Serializable {

    /** Whether it takes applications. */
    public boolean isOpen() {
        return obstacle == null;
    }

    public Duration answerPromise() {
        return Duration.ofDays(answerPromiseDays);
    }
}

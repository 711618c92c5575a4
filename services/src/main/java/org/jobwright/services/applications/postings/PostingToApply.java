package org.jobwright.services.applications.postings;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * A posting that accepts applications, as its public version says.
 *
 * @param version the number of that version
 * @param confidential the advert does not name the organization; visitors must not learn it here
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
        List<ScreeningQuestion> questions)
        implements Serializable {

    public Duration answerPromise() {
        return Duration.ofDays(answerPromiseDays);
    }
}

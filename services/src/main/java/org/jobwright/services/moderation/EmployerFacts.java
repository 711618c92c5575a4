package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.BlockedAdverts;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.OrganizationWarning;

/**
 * What a moderator sees of the employer of an advert.
 *
 * @param approved how many of its submissions were approved
 * @param decided how many were decided, not counting withdrawn ones
 * @param blocked how many of its adverts were blocked in the last twelve months, and still are
 * @param warning the latest warning, if it still counts; null if there is none
 * @param stoppable whether it may be suspended without a danger that cannot wait, after that warning
 */
public record EmployerFacts(
        OrganizationId organization,
        String name,
        String slug,
        OrganizationStatus status,
        Instant createdAt,
        long approved,
        long decided,
        long blocked,
        OrganizationWarning warning,
        boolean stoppable)
        implements Serializable {

    /** Whether it should be suspended, or warned if it was not yet (Digital Services Act, Article 23). */
    public boolean isSuspensionProposed() {
        return new BlockedAdverts(blocked).callForSuspension() && status.isPublic();
    }
}

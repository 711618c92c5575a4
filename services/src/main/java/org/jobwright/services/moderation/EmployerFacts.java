package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;

/**
 * What a moderator sees of the employer of an advert.
 *
 * @param approved how many of its submissions were approved
 * @param decided how many were decided, not counting withdrawn ones
 * @param blocked how many of its adverts were blocked in the last twelve months, and still are
 */
public record EmployerFacts(
        OrganizationId organization,
        String name,
        String slug,
        OrganizationStatus status,
        Instant createdAt,
        long approved,
        long decided,
        long blocked)
        implements Serializable {

    private static final int TOO_MANY_BLOCKED = 3;

    /** Whether it should be suspended (Digital Services Act, Article 23). */
    public boolean isSuspensionProposed() {
        return blocked >= TOO_MANY_BLOCKED && status.isPublic();
    }
}

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
 */
public record EmployerFacts(
        OrganizationId organization,
        String name,
        String slug,
        OrganizationStatus status,
        Instant createdAt,
        long approved,
        long decided)
        implements Serializable {}

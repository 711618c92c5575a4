package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;

/**
 * What is known of the employer while reading its advert.
 *
 * @param approved how many of its submissions were approved
 * @param decided how many were decided at all, those taken back not counted
 */
public record EmployerFacts(
        OrganizationId organization,
        String name,
        String slug,
        OrganizationStatus status,
        Instant foundedAt,
        long approved,
        long decided)
        implements Serializable {}

package org.jobwright.services.organizations.directory;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;

/** An organization in the staff's list; the reason is null unless it is stopped. */
public record OrganizationSummary(
        OrganizationId id,
        String displayName,
        String slug,
        String legalName,
        String website,
        OrganizationStatus status,
        String statusReason,
        Instant createdAt)
        implements Serializable {}

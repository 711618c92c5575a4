package org.jobwright.services.organizations.directory;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.OrganizationWarning;

/**
 * An organization in the staff's list.
 *
 * @param statusReason null unless it is stopped
 * @param warning the latest warning, if it still counts; null if there is none
 * @param stoppable whether it may be suspended after that warning, without a danger that cannot wait
 */
public record OrganizationSummary(
        OrganizationId id,
        String displayName,
        String slug,
        String legalName,
        String website,
        OrganizationStatus status,
        String statusReason,
        OrganizationWarning warning,
        boolean stoppable,
        Instant createdAt)
        implements Serializable {}

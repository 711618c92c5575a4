package org.jobwright.services.requisitions;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.requisitions.RequisitionContent;
import org.jobwright.domain.requisitions.RequisitionId;

/**
 * Begins or changes a requisition.
 *
 * @param id null to begin one
 * @param seenVersion that of the requisition that the person saw; null for a new one
 */
public record SaveRequisition(
        @NotNull OrganizationId organization,
        RequisitionId id,
        Long seenVersion,
        @NotNull RequisitionContent content) {}

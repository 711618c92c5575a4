package org.jobwright.services.requisitions;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.requisitions.RequisitionContent;
import org.jobwright.domain.requisitions.RequisitionId;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.requisitions.RequisitionState;
import org.jobwright.services.approvals.ApprovalProgress;

/**
 * A requisition as its readers see it.
 *
 * @param version what a change of it names
 * @param requester who asked for it
 * @param approved what was last approved; null before
 * @param filled how many of its openings have a hire
 * @param open how many do not
 * @param question the latest one to its approvers; null before
 * @param role of the reader in the organization
 * @param changedBy whose change was the last; empty after a vote that did not decide, or a hire
 * @param changedAt when
 * @param changeable the reader may change it, and what becomes of it
 */
public record RequisitionDetails(
        RequisitionId id,
        Long version,
        RequisitionReference reference,
        OrganizationId organization,
        String organizationName,
        String requester,
        RequisitionState state,
        RequisitionContent content,
        RequisitionContent approved,
        long filled,
        long open,
        ApprovalProgress question,
        OrganizationRole role,
        String changedBy,
        Instant changedAt,
        boolean changeable)
        implements Serializable {

    /** The latest question to its approvers. */
    public Optional<ApprovalProgress> latest() {
        return Optional.ofNullable(question);
    }
}

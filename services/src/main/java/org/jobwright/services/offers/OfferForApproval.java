package org.jobwright.services.offers;

import java.io.Serializable;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.services.approvals.ApprovalProgress;

/** An offer that waits for the reader's vote. It does not name the applicant, whom not every approver may know. */
public record OfferForApproval(
        OfferReference reference,
        String organization,
        String posting,
        OfferVersionDetails version,
        ApprovalProgress asked)
        implements Serializable {}

package org.jobwright.services.offers;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.approvals.ApprovalProgress;

/**
 * The offer to an applicant as its employer sees it.
 *
 * @param id null before one was begun
 * @param version what a command names; null before one was begun
 * @param employer the organization, and beside it its name
 * @param start from which the next version is written: the latest terms, or what the advert says
 * @param versions the latest first
 * @param asked the latest question about the version that is not sent; null for none
 * @param approvalNeeded the version that is not sent, or the next one, needs permission
 * @param active the application runs: there is somebody to offer the job to
 * @param changeable the reader may write and send
 * @param role of the reader, who may withdraw what was sent if it allows that
 * @param tellAt when a proposed decision about the applicant is told; null if there is none
 */
public record OfferDetails(
        OfferId id,
        Long version,
        OfferReference reference,
        JobApplicationId application,
        String applicant,
        OrganizationId employer,
        String organization,
        String posting,
        OfferTerms start,
        List<OfferVersionDetails> versions,
        ApprovalProgress asked,
        boolean approvalNeeded,
        boolean active,
        boolean changeable,
        OrganizationRole role,
        Instant tellAt)
        implements Serializable {

    public OfferDetails {
        versions = List.copyOf(versions);
    }

    /** Whether the reader may take back what was sent; what was accepted only an owner may. */
    public boolean mayWithdraw(OfferVersionDetails sent) {
        return sent.state().canBecome(OfferState.WITHDRAWN)
                && (sent.state() == OfferState.ACCEPTED ? role == OrganizationRole.OWNER : role.mayRecruit());
    }

    /** The version that is not sent. */
    public Optional<OfferVersionDetails> unsent() {
        return versions.stream().filter(one -> one.state().isUnsent()).findFirst();
    }

    /** The latest version that the candidate was told of. */
    public Optional<OfferVersionDetails> sent() {
        return versions.stream().filter(one -> one.sentAt() != null).findFirst();
    }
}

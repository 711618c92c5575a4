package org.jobwright.services.integrations.offers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.services.integrations.applications.ProgramApplicationAccess;
import org.jobwright.services.offers.OfferSendingService;
import org.jobwright.services.offers.OfferService;
import org.jobwright.services.offers.SaveOffer;
import org.jobwright.services.offers.SendOffer;
import org.jobwright.services.offers.WithdrawOffer;

/**
 * Programs write offers by the commands of the workspace, and ask for their approval. What a candidate learns waits for a
 * person: that an offer is made, and that it is taken back.
 */
@Stateless
@RolesAllowed(Role.OFFERS_WRITE)
public class ProgramOfferService {

    @Inject
    private ProgramApplicationAccess access;

    @Inject
    private OfferService offers;

    @Inject
    private OfferSendingService sending;

    /**
     * Begins an offer, changes the version that is not sent, or begins the next one.
     *
     * @param seen the version that the program has seen; null if there was none
     */
    public void write(@NotNull ApplicationReference reference, Long seen, @NotNull OfferTerms terms) {
        offers.save(new SaveOffer(access.find(reference).getId(), seen, terms));
    }

    /** Asks approvers. */
    public void submit(@NotNull ProgramOffer offer) {
        access.find(offer.application());
        offers.submit(offer.details().id(), offer.details().version());
    }

    /** Gives up the version that is not sent. */
    public void discard(@NotNull ProgramOffer offer) {
        access.find(offer.application());
        offers.discard(offer.details().id(), offer.details().version());
    }

    /** Proposes to make the offer: a person releases it. */
    public void send(@NotNull ApplicationReference reference, @NotNull SendOffer command) {
        access.find(reference);
        sending.send(command);
    }

    /** Proposes to take back what was sent: a person releases it. */
    public void withdraw(@NotNull ApplicationReference reference, @NotNull WithdrawOffer command) {
        access.find(reference);
        sending.proposeWithdrawal(command);
    }
}

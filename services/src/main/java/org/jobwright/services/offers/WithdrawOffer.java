package org.jobwright.services.offers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jobwright.domain.offers.AfterWithdrawal;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.offers.OfferTermsRules;

/**
 * Takes back an offer that was sent.
 *
 * @param seenVersion of the offer that the member read
 * @param reason for the candidate, at most 500 characters; required once they have accepted, else null for none
 */
public record WithdrawOffer(
        @NotNull OfferId offer,
        @NotNull Long seenVersion,
        @NotNull AfterWithdrawal next,

        @Size(max = OfferTermsRules.MAX_WORDS, message = "offers.text.too-long")
        String reason) {}

package org.jobwright.services.offers;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.offers.OfferTerms;

/**
 * Writes an offer to an applicant.
 *
 * @param seenVersion of the offer that the member read; null if there was none
 */
public record SaveOffer(
        @NotNull JobApplicationId application,
        Long seenVersion,
        @NotNull OfferTerms terms) {}

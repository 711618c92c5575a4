package org.jobwright.services.offers;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jobwright.domain.offers.OfferId;

/**
 * Sends the version of an offer that is being written.
 *
 * @param seenVersion of the offer that the member read
 * @param digest of the terms from which the letter was made
 * @param dated the day that the letter names, in the zone of the terms
 * @param letter the file, made before
 * @param beyondOpenings the member knows that more offers are out than openings are open
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record SendOffer(
        @NotNull OfferId offer,
        @NotNull Long seenVersion,
        @NotNull String digest,
        @NotNull LocalDate dated,
        byte @NotNull [] letter,
        boolean beyondOpenings) {

    /** The code of the refusal after which {@link #beyond()} may be meant. */
    public static final String MORE_THAN_OPENINGS = "offers.more-than-openings";

    /** The same, although more offers are out than openings are open. */
    public SendOffer beyond() {
        return new SendOffer(offer, seenVersion, digest, dated, letter, true);
    }
}

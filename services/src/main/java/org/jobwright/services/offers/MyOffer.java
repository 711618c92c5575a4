package org.jobwright.services.offers;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.offers.ConditionState;
import org.jobwright.domain.offers.DeclineReason;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.offers.SeenOffer;

/**
 * An offer as its candidate sees it: the latest version that was sent.
 *
 * @param seen what an answer names
 * @param terms without what only the employer reads
 * @param digest of all terms, whose beginning is printed in the letter
 * @param dated the day that the letter names
 * @param advert the range under which the candidate applied; unknown if it named none
 * @param lower the pay is lower than that range
 * @param answeredAt null before an answer
 * @param signedName the name that was typed to accept; null before
 * @param words what the candidate wrote with the answer; null for none
 * @param endedAt when it was withdrawn; null if it was not
 * @param revised the employer withdrew it to send another one; a no that may follow is told by itself
 */
public record MyOffer(
        OfferReference reference,
        String organization,
        String applicant,
        String posting,
        SeenOffer seen,
        OfferState state,
        OfferTerms terms,
        String digest,
        LocalDate dated,
        SalaryRange advert,
        boolean lower,
        List<ConditionState> conditions,
        Instant sentAt,
        Instant answerBy,
        Instant answeredAt,
        String signedName,
        DeclineReason declineReason,
        String words,
        LocalDate wantedStart,
        boolean paperAwaited,
        Instant endedAt,
        boolean revised,
        String endReason)
        implements Serializable {

    /** Whether the candidate can accept or decline it now. */
    public boolean isOpen() {
        return state == OfferState.SENT || state == OfferState.CHANGE_ASKED;
    }
}

package org.jobwright.services.offers;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.offers.AdvertComparison;
import org.jobwright.domain.offers.AfterWithdrawal;
import org.jobwright.domain.offers.ConditionState;
import org.jobwright.domain.offers.DeclineReason;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.offers.OfferVersion;

/**
 * A version of an offer as its employer sees it.
 *
 * @param dated the day that the letter names; null before it is sent
 * @param staged it waits to be told, and can be undone
 * @param tellAt when it is told by itself; null if it is told with a decision, or waits for nothing
 */
public record OfferVersionDetails(
        int number,
        OfferState state,
        OfferTerms terms,
        AdvertComparison comparison,
        List<ConditionState> conditions,
        LocalDate dated,
        boolean staged,
        Instant tellAt,
        Instant sentAt,
        Instant answerBy,
        Instant answeredAt,
        String signedName,
        DeclineReason declineReason,
        String words,
        LocalDate wantedStart,
        boolean paperAwaited,
        Instant endedAt,
        AfterWithdrawal next,
        String endReason)
        implements Serializable {

    static OfferVersionDetails of(OfferVersion version, Instant now) {
        return new OfferVersionDetails(
                version.getNumber(),
                version.getState(now),
                version.getTerms(),
                version.getComparison(),
                version.getConditionStates(),
                version.getDated(),
                version.isStaged(),
                version.getTellAt(),
                version.getSentAt(),
                version.getAnswerBy(),
                version.getAnsweredAt(),
                version.getSignedName(),
                version.getDeclineReason(),
                version.getAnswerWords(),
                version.getWantedStart(),
                version.isPaperAwaited(),
                version.getEndedAt(),
                version.getAfterWithdrawal(),
                version.getEndReason());
    }
}

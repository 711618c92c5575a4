package org.jobwright.web.integrations.hiring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.offers.AfterWithdrawal;
import org.jobwright.domain.offers.ConditionState;
import org.jobwright.domain.offers.DeclineReason;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.offers.RangeFlag;
import org.jobwright.services.integrations.offers.ProgramOffer;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.OfferVersionDetails;
import org.jobwright.web.integrations.api.Precondition;
import org.jobwright.web.shared.http.BaseUrl;

/**
 * The offer to an applicant; described in {@code openapi.json}. The answers to commands have neither pay nor words.
 *
 * @param id as webhooks name it
 * @param versions the latest first, without those that were given up
 * @param approvalNeeded the version that is not sent, or the next one, needs permission
 * @param tellAt when a proposed decision about the applicant is told; null while it waits for a person
 * @param etag to be sent back as {@code If-Match} with a change
 */
record ApiOffer(
        String id,
        String reference,
        List<Version> versions,
        boolean approvalNeeded,
        Instant tellAt,
        String etag,
        Links links) {

    /**
     * What is offered at one time.
     *
     * @param staged it waits to be told
     * @param terms null in the answers to commands, like all that says what the two sides wrote
     */
    record Version(
            int number,
            OfferState state,
            boolean staged,
            LocalDate dated,
            Instant sentAt,
            Instant answerBy,
            Instant answeredAt,
            Instant endedAt,
            AfterWithdrawal next,
            OfferTerms terms,
            SalaryRange advertPay,
            RangeFlag advertFlag,
            List<ConditionState> conditions,
            Boolean paperAwaited,
            String signedName,
            DeclineReason declineReason,
            String words,
            LocalDate wantedStart,
            String endReason) {

        private static Version of(OfferVersionDetails version, boolean open) {
            return new Version(
                    version.number(),
                    version.state(),
                    version.staged(),
                    version.dated(),
                    version.sentAt(),
                    version.answerBy(),
                    version.answeredAt(),
                    version.endedAt(),
                    version.next(),
                    open ? version.terms() : null,
                    open && !version.comparison().applied().isUnknown()
                            ? version.comparison().applied()
                            : null,
                    open ? version.comparison().appliedFlag() : null,
                    open ? version.conditions() : null,
                    open ? version.paperAwaited() : null,
                    open ? version.signedName() : null,
                    open ? version.declineReason() : null,
                    open ? version.words() : null,
                    open ? version.wantedStart() : null,
                    open ? version.endReason() : null);
        }
    }

    /** The addresses of an offer. */
    record Links(String self, String application) {}

    /** All of them: an applicant has one at most. */
    record All(List<ApiOffer> items) {

        static All of(ProgramOffer offer) {
            return new All(Stream.of(offer)
                    .filter(ProgramOffer::isBegun)
                    .map(ApiOffer::of)
                    .toList());
        }
    }

    /** With what it says. */
    static ApiOffer of(ProgramOffer offer) {
        return of(offer, true);
    }

    /** As the answer to a command. */
    static ApiOffer after(ProgramOffer offer) {
        return of(offer, false);
    }

    private static ApiOffer of(ProgramOffer offer, boolean open) {
        OfferDetails details = offer.details();
        return new ApiOffer(
                details.id().toString(),
                details.reference().value(),
                details.versions().stream()
                        .filter(version -> version.state() != OfferState.DISCARDED)
                        .map(version -> Version.of(version, open))
                        .toList(),
                details.approvalNeeded(),
                details.tellAt(),
                Precondition.tag(details.version()),
                new Links(
                        address(details.reference().value()),
                        BaseUrl.get() + "/api/v1/applications/" + offer.application()));
    }

    static String address(String reference) {
        return BaseUrl.get() + OffersResource.PATH + "/" + reference;
    }
}

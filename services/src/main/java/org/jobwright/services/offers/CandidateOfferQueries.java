package org.jobwright.services.offers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.offers.AfterWithdrawal;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferLetter;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.offers.OfferVersion;
import org.jobwright.domain.offers.SeenOffer;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** The offers that candidates were told of. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidateOfferQueries {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private OfferRepository offers;

    @Inject
    private OfferAccess access;

    @Inject
    private PostingRepository postings;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** That of the caller's application; empty before one was sent. */
    public Optional<MyOffer> of(@NotNull ApplicationReference reference) {
        JobApplication application = applications
                .find(reference)
                .filter(found -> found.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
        return offers.of(application.getId()).filter(Offer::isKnown).map(offer -> mine(offer, application));
    }

    /** The letter of a version that was sent to the caller, as a PDF file. */
    public byte[] letter(@NotNull OfferReference reference, int version) {
        return access.told(reference).getVersions().stream()
                .filter(sent -> sent.getNumber() == version && sent.getSentAt() != null)
                .findFirst()
                .flatMap(sent -> offers.letter(sent.getId()))
                .map(OfferLetter::getContent)
                .orElseThrow(NotFound::new);
    }

    private MyOffer mine(Offer offer, JobApplication application) {
        OfferVersion sent = offer.getVersions().stream()
                .filter(version -> version.getSentAt() != null)
                .max(Comparator.comparing(OfferVersion::getNumber))
                .orElseThrow();
        Instant now = clock.instant();
        return new MyOffer(
                offer.getReference(),
                postings.organization(offer.getOrganization()).getDisplayName(),
                application.getContent().contact().fullName(),
                offer.getPostingTitle(),
                new SeenOffer(sent.getNumber(), sent.getDocumentSha256()),
                sent.getState(now),
                sent.getTerms().forCandidate(),
                sent.getTerms().digest(),
                sent.getDated(),
                sent.getComparison().applied(),
                sent.getComparison().isLower(),
                sent.getConditionStates(),
                sent.getSentAt(),
                sent.getAnswerBy(),
                sent.getAnsweredAt(),
                sent.getSignedName(),
                sent.getDeclineReason(),
                sent.getAnswerWords(),
                sent.getWantedStart(),
                sent.isPaperAwaited(),
                sent.getEndedAt(),
                sent.getAfterWithdrawal() == AfterWithdrawal.REVISE,
                sent.getEndReason());
    }
}

package org.jobwright.web.integrations.hiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jobwright.domain.offers.AdvertComparison;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.services.integrations.offers.ProgramOffer;
import org.jobwright.services.integrations.offers.ProgramOfferQueries;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.OfferVersionDetails;
import org.jobwright.services.offers.SendOffer;
import org.jobwright.web.shell.offers.OfferLetterPage;
import org.jobwright.web.shell.offers.OfferLetterPage.Parties;

/** Writes the letter of an offer that a program sends, as the workspace does. */
@ApplicationScoped
class OfferLetters {

    @Inject
    private ProgramOfferQueries queries;

    @Inject
    private Clock clock;

    /** The command that sends the version which is not sent, with its letter; empty if there is none. */
    Optional<SendOffer> of(ProgramOffer offer, boolean beyondOpenings) {
        return offer.details().unsent().map(written -> of(offer, written, beyondOpenings));
    }

    private SendOffer of(ProgramOffer offer, OfferVersionDetails written, boolean beyondOpenings) {
        OfferDetails details = offer.details();
        OfferTerms terms = written.terms();
        AdvertComparison compared = queries.compare(offer.application(), terms);
        LocalDate dated = LocalDate.ofInstant(clock.instant(), ZoneId.of(terms.zone()));
        OfferLetterPage letter = OfferLetterPage.of(
                new Parties(details.organization(), details.applicant(), details.posting()),
                details.reference().value(),
                written.number(),
                terms,
                terms.digest(),
                dated,
                compared.applied(),
                compared.isLower());
        return new SendOffer(details.id(), details.version(), terms.digest(), dated, letter.file(), beyondOpenings);
    }
}

package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.OfferFacts;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferEvent;
import org.jobwright.domain.offers.OfferEvent.OfferAnswered;
import org.jobwright.domain.offers.OfferEvent.OfferEnded;
import org.jobwright.domain.offers.OfferEvent.OfferReminded;
import org.jobwright.domain.offers.OfferEvent.OfferSent;

/** Mails and notices about offers. The pay and the letter are behind sign-in, never in a mail. */
@ApplicationScoped
class OfferMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void sent(@Observes OfferSent event) {
        tellCandidate(MessageKind.OFFER_SENT, event, event.occasion().name(), event.answerBy(), "");
    }

    void reminded(@Observes OfferReminded event) {
        tellCandidate(MessageKind.OFFER_REMINDER, event, "", event.answerBy(), "");
    }

    void ended(@Observes OfferEnded event) {
        boolean lapsed = event.next() == null;
        tellCandidate(
                MessageKind.OFFER_ENDED,
                event,
                lapsed ? "LAPSED" : event.next().name(),
                lapsed ? facts.offer(event.offer()).live().orElseThrow().getAnswerBy() : null,
                event.reason());
    }

    void answered(@Observes OfferAnswered event) {
        Offer offer = facts.offer(event.offer());
        MessageFacts message = facts.application(event.application())
                .aboutOrganization(facts.organizationName(event.organization()))
                .aboutApplication(
                        new ApplicationFacts(offer.getApplicationReference().value(), null, null))
                .aboutOffer(new OfferFacts(
                        offer.getReference().value(), event.answer().name(), null));
        messenger.tell(
                MessageKind.OFFER_ANSWERED,
                event,
                facts.audience(event.application(), HiringRights::mayRelease),
                message);
    }

    private void tellCandidate(MessageKind kind, OfferEvent event, String variant, Instant answerBy, String words) {
        Offer offer = facts.offer(event.offer());
        LocalDate lastDay = answerBy == null ? null : lastDay(offer, answerBy);
        MessageFacts message = facts.ownApplication(event.application())
                .saying(words)
                .aboutOffer(new OfferFacts(offer.getReference().value(), variant, lastDay));
        facts.account(offer.getCandidate()).ifPresent(person -> messenger.tell(kind, event, person, message));
    }

    /** The day that ends at that moment, where the letter says so. */
    private static LocalDate lastDay(Offer offer, Instant answerBy) {
        String zone = offer.live().orElseThrow().getTerms().zone();
        return LocalDate.ofInstant(answerBy.minusMillis(1), ZoneId.of(zone));
    }
}

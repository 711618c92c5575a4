package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.WaitingPeople;
import org.jobwright.domain.papers.PaperEvent;
import org.jobwright.domain.papers.PaperEvent.DocumentAsked;
import org.jobwright.domain.papers.PaperEvent.DocumentReminded;
import org.jobwright.domain.papers.PaperEvent.DocumentReturned;
import org.jobwright.domain.papers.PaperEvent.DocumentSent;
import org.jobwright.domain.papers.PaperEvent.RefereeAnswered;
import org.jobwright.domain.papers.PaperEvent.RefereeAsked;
import org.jobwright.domain.papers.PaperEvent.ReferencesAsked;
import org.jobwright.domain.papers.Referee;
import org.jobwright.domain.papers.RefereeState;
import org.jobwright.domain.shared.Language;

/** Mails and notices about documents that were asked for. Which, and why one was returned, is behind sign-in. */
@ApplicationScoped
class PaperMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void asked(@Observes DocumentAsked event) {
        tellOf(event.together(), MessageKind.DOCUMENT_ASKED, event, event.candidate(), event.application());
    }

    void returned(@Observes DocumentReturned event) {
        tellCandidate(MessageKind.DOCUMENT_RETURNED, event, event.candidate(), event.application());
    }

    void reminded(@Observes DocumentReminded event) {
        tellOf(event.together(), MessageKind.DOCUMENT_REMINDED, event, event.candidate(), event.application());
    }

    /** One mail is about all that is asked for at once. */
    private void tellOf(
            int documents, MessageKind kind, PaperEvent event, AccountId candidate, JobApplicationId application) {
        if (documents > 0) {
            facts.account(candidate)
                    .ifPresent(person -> messenger.tell(
                            kind,
                            event,
                            person,
                            facts.ownApplication(application).waiting(new WaitingPeople(documents, event.at()))));
        }
    }

    void sent(@Observes DocumentSent event) {
        messenger.tell(
                MessageKind.DOCUMENT_SENT,
                event,
                facts.audience(event.application(), HiringRights::mayRelease),
                facts.application(event.application())
                        .aboutApplication(new ApplicationFacts(facts.reference(event.application()), null, null)));
    }

    void referencesAsked(@Observes ReferencesAsked event) {
        tellCandidate(MessageKind.REFERENCES_ASKED, event, event.candidate(), event.application());
    }

    /** The candidate agreed that this person is asked; no other mail is sent to them. */
    void refereeAsked(@Observes RefereeAsked event) {
        Referee referee = facts.referee(event.referee());
        Language language = facts.account(facts.candidate(event.application()))
                .map(Recipient::language)
                .orElse(Language.EN);
        messenger.tell(
                event.again() ? MessageKind.REFEREE_REMINDED : MessageKind.REFEREE_ASKED,
                event,
                new Recipient(Optional.empty(), referee.getName(), referee.getEmail(), language),
                facts.ownApplication(event.application())
                        .by(facts.applicant(event.application()))
                        .withToken(event.secret().value()));
    }

    void refereeAnswered(@Observes RefereeAnswered event) {
        messenger.forgetLinks(event.referee().value(), MessageKind.REFEREE_ASKED, MessageKind.REFEREE_REMINDED);
        if (event.answer() != RefereeState.CANCELLED) {
            messenger.tell(
                    MessageKind.REFEREE_ANSWERED,
                    event,
                    facts.audience(event.application(), HiringRights::mayRelease),
                    facts.application(event.application())
                            .aboutApplication(new ApplicationFacts(facts.reference(event.application()), null, null)));
        }
    }

    private void tellCandidate(MessageKind kind, PaperEvent event, AccountId candidate, JobApplicationId application) {
        facts.account(candidate)
                .ifPresent(person -> messenger.tell(kind, event, person, facts.ownApplication(application)));
    }
}

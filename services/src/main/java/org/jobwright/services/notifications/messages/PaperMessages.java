package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.papers.PaperEvent;
import org.jobwright.domain.papers.PaperEvent.DocumentAsked;
import org.jobwright.domain.papers.PaperEvent.DocumentReturned;
import org.jobwright.domain.papers.PaperEvent.DocumentSent;

/** Mails and notices about documents that were asked for. Which, and why one was returned, is behind sign-in. */
@ApplicationScoped
class PaperMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void asked(@Observes DocumentAsked event) {
        tellCandidate(MessageKind.DOCUMENT_ASKED, event, event.candidate(), event.application());
    }

    void returned(@Observes DocumentReturned event) {
        tellCandidate(MessageKind.DOCUMENT_RETURNED, event, event.candidate(), event.application());
    }

    void sent(@Observes DocumentSent event) {
        messenger.tell(
                MessageKind.DOCUMENT_SENT,
                event,
                facts.handlers(event.application()),
                facts.application(event.application())
                        .aboutApplication(new ApplicationFacts(facts.reference(event.application()), null, null)));
    }

    private void tellCandidate(MessageKind kind, PaperEvent event, AccountId candidate, JobApplicationId application) {
        facts.account(candidate)
                .ifPresent(person -> messenger.tell(kind, event, person, facts.ownApplication(application)));
    }
}

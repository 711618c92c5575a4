package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.AnswerBecameLate;
import org.jobwright.domain.applications.DecisionTold;
import org.jobwright.domain.applications.JobApplicationReplaced;
import org.jobwright.domain.applications.JobApplicationSubmitted;
import org.jobwright.domain.applications.JobApplicationWithdrawn;
import org.jobwright.domain.applications.decisions.AnswersOwed;
import org.jobwright.domain.notifications.MailKind;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.notifications.messages.MessageFactsRepository.PostingFacts;

/**
 * What candidates and recruiters are told about applications. A mail never says what was decided or who applied: it leads
 * to the page that does, behind sign-in.
 */
@ApplicationScoped
class ApplicationMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private Messenger messenger;

    void submitted(@Observes JobApplicationSubmitted event) {
        MessageFacts message = facts.application(event.application());
        tellCandidate(
                MailKind.APPLICATION_RECEIVED, event, event.candidate(), facts.ownApplication(event.application()));
        messenger.countArrival(event, facts.recruiters(event.organization()), message);
    }

    void withdrawn(@Observes JobApplicationWithdrawn event) {
        messenger.tell(
                MailKind.APPLICATION_WITHDRAWN,
                event,
                facts.recruiters(event.organization()),
                facts.application(event.application()));
    }

    void replaced(@Observes JobApplicationReplaced event) {
        MessageFacts message = facts.application(event.application());
        tellCandidate(
                MailKind.REPLACEMENT_RECEIVED, event, event.candidate(), facts.ownApplication(event.application()));
        messenger.tell(MailKind.APPLICATION_REPLACED, event, facts.recruiters(event.organization()), message);
    }

    void told(@Observes DecisionTold event) {
        MailKind kind = facts.isAnswered(event.application()) ? MailKind.DECISION_TOLD : MailKind.APPLICATION_IN_REVIEW;
        tellCandidate(kind, event, event.candidate(), facts.ownApplication(event.application()));
    }

    void late(@Observes AnswerBecameLate event) {
        tellCandidate(MailKind.ANSWER_LATE, event, event.candidate(), facts.ownApplication(event.application()));
    }

    void owed(@Observes AnswersOwed event) {
        PostingFacts posting = facts.posting(event.posting());
        messenger.tell(
                MailKind.ANSWERS_OWED,
                event,
                facts.recruiters(event.organization()),
                MessageFacts.NONE.aboutPosting(posting.title(), posting.reference()));
    }

    private void tellCandidate(MailKind kind, DomainEvent event, AccountId candidate, MessageFacts message) {
        facts.account(candidate).ifPresent(person -> messenger.tell(kind, event, person, message));
    }
}

package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationEvent.AnswerBecameLate;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionReleased;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationReplaced;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationSubmitted;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationWithdrawn;
import org.jobwright.domain.applications.closing.CloseOutEvent.CloseOutDue;
import org.jobwright.domain.applications.decisions.AnswersOverdue;
import org.jobwright.domain.applications.decisions.LegalAnswersDue;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.WaitingPeople;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.notifications.messages.MessageFactsRepository.PostingFacts;

/**
 * Mails and notices about applications. A mail never says what was decided or who applied: it leads
 * to the page that does, behind sign-in.
 */
@ApplicationScoped
class ApplicationMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void submitted(@Observes JobApplicationSubmitted event) {
        MessageFacts message = facts.application(event.application());
        tellCandidate(MessageKind.APPLICATION_RECEIVED, event, event.candidate(), facts.receipt(event.application()));
        messenger.countArrival(
                event,
                facts.audience(event.posting(), event.organization(), event.application(), event.candidate()),
                message);
        if (facts.isMember(event.candidate(), event.organization())) {
            messenger.tell(
                    MessageKind.MEMBER_APPLIED,
                    event,
                    facts.owners(event.organization()).stream()
                            .filter(owner -> owner.account()
                                    .filter(event.candidate()::equals)
                                    .isEmpty())
                            .toList(),
                    message);
        }
    }

    void withdrawn(@Observes JobApplicationWithdrawn event) {
        messenger.forgetAnswer(event.application());
        messenger.tell(
                MessageKind.APPLICATION_WITHDRAWN,
                event,
                facts.audience(event.posting(), event.organization(), event.application(), event.candidate()),
                facts.application(event.application()));
    }

    void replaced(@Observes JobApplicationReplaced event) {
        MessageFacts message = facts.application(event.application());
        tellCandidate(MessageKind.REPLACEMENT_RECEIVED, event, event.candidate(), facts.receipt(event.application()));
        messenger.tell(
                MessageKind.APPLICATION_REPLACED,
                event,
                facts.audience(event.posting(), event.organization(), event.application(), event.candidate()),
                message);
    }

    /** The applicants of a blocked employer have been told that already, once each; an offer is a message of its own. */
    void decisionReleased(@Observes DecisionReleased event) {
        if (facts.isBlocked(event.organization()) || facts.sendsOffer(event.application(), event.at())) {
            return;
        }
        if (facts.isNews(event.application())) {
            facts.account(event.candidate())
                    .ifPresent(person -> messenger.tellAnswer(
                            event.application(), event, person, facts.ownApplication(event.application())));
        } else {
            tellCandidate(
                    MessageKind.APPLICATION_IN_REVIEW,
                    event,
                    event.candidate(),
                    facts.ownApplication(event.application()));
        }
    }

    void closeOutDue(@Observes CloseOutDue event) {
        PostingFacts posting = facts.posting(event.posting());
        messenger.tell(
                MessageKind.CLOSE_OUT_DUE,
                event,
                facts.closers(event.posting(), event.organization(), event.again()),
                MessageFacts.NONE
                        .aboutPosting(posting.title(), posting.reference())
                        .waiting(new WaitingPeople(event.waiting(), event.since())));
    }

    void late(@Observes AnswerBecameLate event) {
        tellCandidate(MessageKind.ANSWER_LATE, event, event.candidate(), facts.ownApplication(event.application()));
    }

    void overdue(@Observes AnswersOverdue event) {
        PostingFacts posting = facts.posting(event.posting());
        messenger.tell(
                MessageKind.ANSWERS_OVERDUE,
                event,
                facts.handlers(event.posting(), event.organization()).stream()
                        .filter(handler ->
                                handler.account().map(event::concerns).orElse(true))
                        .toList(),
                MessageFacts.NONE.aboutPosting(posting.title(), posting.reference()));
    }

    void legal(@Observes LegalAnswersDue event) {
        PostingFacts posting = facts.posting(event.posting());
        messenger.tell(
                event.over() ? MessageKind.LEGAL_ANSWER_OVERDUE : MessageKind.LEGAL_ANSWER_DUE,
                event,
                facts.handlers(event.posting(), event.organization()).stream()
                        .filter(handler ->
                                handler.account().map(event::concerns).orElse(true))
                        .toList(),
                MessageFacts.NONE
                        .aboutPosting(posting.title(), posting.reference())
                        .aboutApplication(new ApplicationFacts("", null, null).deletedOn(event.dueOn()))
                        .waiting(new WaitingPeople(event.candidates().size(), event.at())));
    }

    private void tellCandidate(MessageKind kind, DomainEvent event, AccountId candidate, MessageFacts message) {
        facts.account(candidate).ifPresent(person -> messenger.tell(kind, event, person, message));
    }
}

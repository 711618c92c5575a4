package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.outcomes.OutcomeEvent.OutcomeAnswered;
import org.jobwright.domain.outcomes.OutcomeEvent.OutcomeAsked;
import org.jobwright.domain.outcomes.QuestionKind;
import org.jobwright.domain.outcomes.survey.SurveyEvent.SurveyAsked;
import org.jobwright.services.notifications.messages.MessageFactsRepository.PostingFacts;

/** Mails that ask what became of openings and hires, and how applying was. They name nobody; the page of the link does. */
@ApplicationScoped
class OutcomeMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void asked(@Observes OutcomeAsked event) {
        MessageFacts about = about(event).withToken(event.secret().value());
        facts.account(event.reader()).ifPresent(person -> messenger.tell(kind(event.kind()), event, person, about));
    }

    void surveyed(@Observes SurveyAsked event) {
        MessageFacts about = facts.ownApplication(event.application())
                .withToken(event.secret().value());
        facts.account(event.candidate())
                .ifPresent(person -> messenger.tell(MessageKind.SURVEY_ASKED, event, person, about));
    }

    /** A mail that was not sent yet keeps no link that was used. */
    void answered(@Observes OutcomeAnswered event) {
        messenger.forgetLinks(event.question().value(), kind(event.kind()));
    }

    private MessageFacts about(OutcomeAsked event) {
        if (event.application() != null) {
            return facts.ownApplication(event.application());
        }
        PostingFacts posting = facts.posting(event.posting());
        return MessageFacts.NONE
                .aboutOrganization(facts.organizationName(event.organization()))
                .aboutPosting(posting.title(), posting.reference());
    }

    private static MessageKind kind(QuestionKind kind) {
        return switch (kind) {
            case OPENING_ENDED -> MessageKind.OUTCOME_ASKED;
            case HIRE_STARTED -> MessageKind.HIRE_START_ASKED;
            case I_STARTED -> MessageKind.START_ASKED;
        };
    }
}

package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.moderation.statements.RestrictionDuration;
import org.jobwright.domain.moderation.statements.StatedRestriction;
import org.jobwright.domain.moderation.statements.StatementEvent.ReasonsStated;
import org.jobwright.domain.notifications.DecisionFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.services.notifications.messages.MessageFactsRepository.PostingFacts;

/** Tells those concerned what the staff restricted, with the reasons: recruiters, owners, or the suspended person. */
@ApplicationScoped
class StatementMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    /** Of adverts that a rule paused, the owners get one mail for all of a night ({@code PostingMessages.pausedByLaw}). */
    void stated(@Observes ReasonsStated event) {
        if (!event.automated()) {
            tell(event);
        }
    }

    private void tell(ReasonsStated event) {
        MessageFacts message = MessageFacts.NONE
                .saying(event.reasons().explanation())
                .withToken(event.secret())
                .stating(DecisionFacts.stated(
                        event.statement().toString(),
                        event.reasons().ground(),
                        event.reasons().source().name(),
                        event.at()));
        switch (event.restriction().scope()) {
            case SUBMITTED_TEXT, ADVERT -> {
                PostingFacts posting = facts.posting(event.posting());
                messenger.tell(
                        ofAdvert(event.restriction()),
                        event,
                        facts.recruiters(event.organization()),
                        message.aboutOrganization(facts.organizationName(event.organization()))
                                .aboutPosting(posting.title(), posting.reference()));
            }
            case ORGANIZATION ->
                messenger.tell(
                        event.restriction().duration() == RestrictionDuration.PERMANENT
                                ? MessageKind.ORGANIZATION_BLOCKED
                                : MessageKind.ORGANIZATION_SUSPENDED,
                        event,
                        facts.owners(event.organization()),
                        message.aboutOrganization(facts.organizationName(event.organization())));
            case ACCOUNT ->
                facts.account(event.account())
                        .ifPresent(person -> messenger.tell(MessageKind.ACCOUNT_SUSPENDED, event, person, message));
        }
    }

    private static MessageKind ofAdvert(StatedRestriction stated) {
        return switch (stated.restriction()) {
            case SENT_BACK -> MessageKind.POSTING_SENT_BACK;
            case BLOCKED, REMOVED -> MessageKind.POSTING_BLOCKED;
            case SUSPENDED -> MessageKind.POSTING_HELD;
        };
    }
}

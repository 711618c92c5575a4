package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.notes.NoteEvent;
import org.jobwright.domain.applications.tasks.TaskEvent.TaskBecameDue;
import org.jobwright.domain.applications.tasks.TaskEvent.TaskGiven;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.WaitingPeople;
import org.jobwright.domain.scorecards.ScorecardEvent.ScorecardBecameDue;
import org.jobwright.domain.scorecards.ScorecardEvent.ScorecardsComplete;

/**
 * Mails and notices to the people who hire about their work on an application. They name the application by its
 * reference, not its candidate: a notice outlives a withdrawal. What a note or a task says is not in them either.
 */
@ApplicationScoped
class TeamMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void mentioned(@Observes NoteEvent event) {
        if (event.mentioned().isEmpty()) {
            return;
        }
        String author = facts.account(event.author()).map(Recipient::name).orElse("");
        MessageFacts message = about(event.application()).by(author);
        event.mentioned().stream()
                .flatMap(account -> facts.account(account).stream())
                .forEach(reader -> messenger.tell(MessageKind.MENTIONED, event, reader, message));
    }

    void due(@Observes TaskBecameDue event) {
        facts.account(event.owner())
                .ifPresent(owner -> messenger.tell(MessageKind.TASK_DUE, event, owner, about(event.application())));
    }

    void given(@Observes TaskGiven event) {
        MessageFacts message = about(event.application())
                .by(facts.account(event.by()).map(Recipient::name).orElse(""));
        facts.account(event.owner()).ifPresent(owner -> messenger.tell(MessageKind.TASK_GIVEN, event, owner, message));
    }

    void scorecardDue(@Observes ScorecardBecameDue event) {
        facts.account(event.author())
                .ifPresent(
                        author -> messenger.tell(MessageKind.SCORECARD_DUE, event, author, about(event.application())));
    }

    /** To those who decide; who still has to score is not waited for any more, so this tells nobody what they must not know. */
    void scorecardsComplete(@Observes ScorecardsComplete event) {
        messenger.tell(
                MessageKind.SCORECARDS_COMPLETE,
                event,
                facts.deciders(event.application()),
                about(event.application()).waiting(new WaitingPeople(event.count(), event.at())));
    }

    private MessageFacts about(JobApplicationId application) {
        return facts.application(application)
                .aboutApplication(new ApplicationFacts(facts.reference(application), null, null));
    }
}

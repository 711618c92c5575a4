package org.jobwright.services.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.outcomes.OutcomeAnswer;
import org.jobwright.domain.outcomes.OutcomeQuestion;
import org.jobwright.domain.outcomes.OutcomeReply;
import org.jobwright.domain.shared.DomainEvent;

/** Keeps an answer, from the workspace or by a link. */
@ApplicationScoped
class OutcomeReplies {

    @Inject
    private OutcomeRepository questions;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** When a person did not come whom the employer hired here, what became of the opening is a question again. */
    void keep(OutcomeQuestion question, OutcomeReply reply, AccountId by) {
        Instant now = clock.instant();
        events.fire(question.reply(reply, by, now));
        if (question.isNoShow()) {
            questions
                    .ofOpening(question.getPosting())
                    .filter(opening -> opening.getAnswer() == OutcomeAnswer.HIRED_HERE)
                    .ifPresent(opening -> opening.askAgain(now));
        }
    }
}

package org.jobwright.services.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingClosed;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingEndUndone;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingFilled;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingRenewed;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingWithdrawn;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.outcomes.OutcomeAnswer;
import org.jobwright.domain.outcomes.OutcomeQuestion;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** How a posting ends says what became of its opening; only a hire of nobody who applied here leaves a question. */
@ApplicationScoped
class OutcomeObserver {

    @Inject
    private OutcomeRepository questions;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Caller caller;

    @Inject
    private DatabaseCaller database;

    void filled(@Observes JobPostingFilled event) {
        end(event.posting(), event.organization(), hired(event.posting()), event.at());
    }

    void closed(@Observes JobPostingClosed event) {
        endedEarly(event.posting(), event.organization(), event.at());
    }

    void withdrawn(@Observes JobPostingWithdrawn event) {
        endedEarly(event.posting(), event.organization(), event.at());
    }

    /** Of several openings some may have been filled. */
    private void endedEarly(JobPostingId posting, OrganizationId organization, Instant now) {
        end(posting, organization, hired(posting).or(() -> Optional.of(OutcomeAnswer.NOT_FILLED)), now);
    }

    /** A program that ends a posting sees no application. */
    private Optional<OutcomeAnswer> hired(JobPostingId posting) {
        return database.asSystem(caller, () -> applications.isAnyHired(posting))
                ? Optional.of(OutcomeAnswer.HIRED_HERE)
                : Optional.empty();
    }

    /** What was asked after the last day is answered by the end. */
    private void end(JobPostingId posting, OrganizationId organization, Optional<OutcomeAnswer> known, Instant now) {
        questions.hold(posting);
        OutcomeQuestion question = questions.ofOpening(posting).orElseGet(() -> {
            OutcomeQuestion asked = OutcomeQuestion.ofOpening(posting, organization, now);
            questions.add(asked);
            return asked;
        });
        known.filter(answer -> question.isOpen()).ifPresent(answer -> question.know(answer, now));
    }

    /** The opening goes on: there is no outcome yet. */
    void renewed(@Observes JobPostingRenewed event) {
        forget(event.posting());
    }

    void undone(@Observes JobPostingEndUndone event) {
        forget(event.posting());
    }

    /** What a person answered stays. */
    private void forget(JobPostingId posting) {
        questions.hold(posting);
        questions
                .ofOpening(posting)
                .filter(question -> question.getAnsweredBy() == null)
                .ifPresent(questions::remove);
    }
}

package org.jobwright.services.outcomes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.outcomes.OutcomeEvent.OpeningFreed;
import org.jobwright.domain.outcomes.OutcomeQuestion;
import org.jobwright.domain.outcomes.OutcomeQuestionId;
import org.jobwright.domain.outcomes.OutcomeReply;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.requisitions.RequisitionOpenings;
import org.jobwright.services.shared.caller.Caller;

/** A signed-in person answers what became of an opening or a hire: owners, recruiters and the lead, or who was hired. */
@Stateless
@RolesAllowed(Role.PERSON)
public class OutcomeService {

    private static final int MOST_TOLD = 50;

    @Inject
    private OutcomeRepository questions;

    @Inject
    private OutcomeReplies replies;

    @Inject
    private RequisitionOpenings openings;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** A question of the caller's side, answered or not. */
    public AskedOutcome get(@NotNull OutcomeQuestionId id) {
        return questions.show(own(id));
    }

    /** The question about a posting that the employer has not answered. */
    public Optional<OutcomeQuestionId> open(@NotNull JobPostingId posting) {
        guard.requireReleaser(posting);
        return questions.ofOpening(posting).filter(OutcomeQuestion::isOpen).map(OutcomeQuestion::getId);
    }

    /** The latest {@value #MOST_TOLD} openings of an organization of which it is known what became of them. */
    public List<ToldOutcome> told(@NotNull OrganizationId organization) {
        organizations.requireRecruiter(organization);
        return questions.told(organization, MOST_TOLD);
    }

    /** Answers it. The other side does not learn what. */
    public void answer(@NotNull OutcomeQuestionId id, @NotNull OutcomeReply reply) {
        own(id);
        replies.keep(questions.lock(id), reply, caller.person());
    }

    /** Opens the opening again that a person fills who did not come. */
    public void free(@NotNull OutcomeQuestionId id) {
        OutcomeQuestion question = own(id);
        if (!question.isNoShow() || !openings.reopen(question.getApplication().value())) {
            throw new RuleViolation("outcomes.opening.not-filled");
        }
        events.fire(new OpeningFreed(id, question.getOrganization(), clock.instant()));
    }

    private OutcomeQuestion own(OutcomeQuestionId id) {
        OutcomeQuestion question = questions.find(id).orElseThrow(NotFound::new);
        switch (question.getKind()) {
            case OPENING_ENDED -> guard.requireReleaser(question.getPosting());
            case HIRE_STARTED -> guard.requireReleaser(List.of(questions.application(question.getApplication())));
            case I_STARTED -> {
                if (!question.getCandidate().equals(caller.candidate())) {
                    throw new NotFound();
                }
            }
        }
        return question;
    }
}

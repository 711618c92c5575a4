package org.jobwright.services.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.outcomes.OutcomeEvent.OutcomeAsked;
import org.jobwright.domain.outcomes.OutcomeLink;
import org.jobwright.domain.outcomes.OutcomeQuestion;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.access.HiringRightsRepository;
import org.jobwright.services.organizations.OrganizationRepository;

/** Who answers a question: the candidate, or on the employer's side those who tell decisions. */
@ApplicationScoped
class OutcomeAsking {

    @Inject
    private OutcomeRepository questions;

    @Inject
    private HiringRightsRepository rights;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private Event<DomainEvent> events;

    /** Sends each who is asked a link of their own; earlier ones lead nowhere. */
    void mail(OutcomeQuestion question, Instant now) {
        questions.removeLinks(question.getId());
        for (AccountId reader : asked(question)) {
            Secret secret = Secret.next();
            questions.add(new OutcomeLink(secret, question.getId(), reader, now));
            events.fire(new OutcomeAsked(
                    question.getId(),
                    question.getKind(),
                    question.getPosting(),
                    question.getOrganization(),
                    question.getApplication(),
                    reader,
                    secret,
                    now));
        }
    }

    /** The lead of the posting; without one, or when it is asked again, all who may answer. */
    private List<AccountId> asked(OutcomeQuestion question) {
        if (question.getKind().isForCandidate()) {
            return List.of(question.getCandidate());
        }
        List<AccountId> may = rights.handlers(question.getPosting(), question.getOrganization()).stream()
                .filter(member -> !rights.hasApplied(question.getPosting(), member))
                .toList();
        List<AccountId> lead = rights.lead(question.getPosting()).stream()
                .filter(may::contains)
                .toList();
        return lead.isEmpty() || question.getTimesAsked() > 1 ? may : lead;
    }

    /** Whether a person may answer a question now; nobody does for an employer that is suspended or blocked. */
    boolean mayAnswer(OutcomeQuestion question, AccountId person) {
        if (question.getKind().isForCandidate()) {
            return person.equals(question.getCandidate()) && questions.isActive(person);
        }
        return organizations.isRunning(question.getOrganization())
                && rights.handlers(question.getPosting(), question.getOrganization())
                        .contains(person)
                && !rights.hasApplied(question.getPosting(), person);
    }
}

package org.jobwright.services.papers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.papers.Referee;
import org.jobwright.domain.papers.RefereeId;
import org.jobwright.domain.papers.ReferenceAsk;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Candidates name referees, agree that they are asked, and take that back. What referees write they do not read. */
@Stateless
@RolesAllowed(Role.PERSON)
public class CandidateReferenceService {

    @Inject
    private ReferenceRepository references;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Whom the caller named; nothing is wanted as long as the employer has not asked. */
    public References mine(@NotNull ApplicationReference reference) {
        JobApplication application = own(reference);
        return new References(
                references.ask(application.getId()).map(ReferenceAsk::getWanted).orElse(0),
                false,
                references.of(application.getId()).stream()
                        .map(referee -> RefereeLine.of(referee, ""))
                        .toList());
    }

    /** Names a referee, who is asked at once. */
    public void name(@NotNull ApplicationReference reference, @NotNull @Valid NamedReferee named) {
        JobApplication application = own(reference);
        ReferenceAsk ask = references.ask(application.getId()).orElseThrow(NotFound::new);
        limit.require(Limit.REFEREE, caller.person());
        references.hold(application.getId());
        if (!references.isAccepted(application.getId())) {
            throw new RuleViolation("papers.references.over");
        }
        List<Referee> before = references.of(application.getId());
        if (before.size() >= ReferenceAsk.MOST_REFEREES) {
            throw new RuleViolation("papers.references.too-many", ReferenceAsk.MOST_REFEREES);
        }
        if (before.stream().anyMatch(referee -> referee.getEmail().equals(named.email()))) {
            throw new RuleViolation("papers.referee.named");
        }
        Instant now = clock.instant();
        Referee referee = new Referee(ask, named.name(), named.email(), named.relation(), now);
        references.add(referee);
        events.fire(referee.ask(now));
    }

    /** Takes the consent back: the link no longer leads anywhere. */
    public void cancel(@NotNull ApplicationReference reference, @NotNull RefereeId id) {
        JobApplication application = own(reference);
        Referee referee = references
                .lock(id)
                .filter(found -> found.getApplication().equals(application.getId()))
                .orElseThrow(NotFound::new);
        events.fire(referee.cancel(clock.instant()));
    }

    private JobApplication own(ApplicationReference reference) {
        return applications
                .find(reference)
                .filter(one -> one.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
    }
}

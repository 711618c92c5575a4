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
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.papers.PaperEvent.RefereeAsked;
import org.jobwright.domain.papers.Referee;
import org.jobwright.domain.papers.RefereeId;
import org.jobwright.domain.papers.RefereeState;
import org.jobwright.domain.papers.ReferenceAsk;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Candidates name referees, agree that they are asked, and take that back. What referees write they do not read. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidateReferenceService {

    @Inject
    private ReferenceRepository references;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganizationRepository organizations;

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
                        .map(RefereeLine::forCandidate)
                        .toList());
    }

    /** Names a referee, who is asked at once. */
    public void name(@NotNull ApplicationReference reference, @NotNull @Valid NamedReferee named) {
        JobApplication application =
                applications.lockAgain(List.of(own(reference))).getFirst();
        ReferenceAsk ask = references.ask(application.getId()).orElseThrow(NotFound::new);
        limit.require(Limit.REFEREE, caller.person());
        if (!references.isAccepted(application.getId())) {
            throw new RuleViolation("papers.references.over");
        }
        List<Referee> before = references.of(application.getId()).stream()
                .filter(referee -> referee.getState() != RefereeState.CANCELLED)
                .toList();
        if (before.size() >= ReferenceAsk.MOST_REFEREES) {
            throw new RuleViolation("papers.references.too-many", ReferenceAsk.MOST_REFEREES);
        }
        if (before.stream().anyMatch(referee -> referee.getEmail().equals(named.email()))) {
            throw new RuleViolation("papers.referee.named");
        }
        requireAnother(named.email(), application);
        if (references.isNeverAsked(named.email())) {
            throw new RuleViolation("papers.referee.never");
        }
        requireFew(named.email(), ask.getOrganization());
        Instant now = clock.instant();
        Referee referee = new Referee(ask, named.name(), named.email(), named.relation(), now);
        RefereeAsked asked = referee.ask(now);
        references.add(referee);
        events.fire(asked);
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

    /** A candidate does not write their own reference. */
    private void requireAnother(EmailAddress email, JobApplication application) {
        if (email.equals(accounts.get(caller.person()).getEmail())
                || email.value()
                        .equalsIgnoreCase(application.getContent().contact().email())) {
            throw new RuleViolation("papers.referee.self");
        }
    }

    private void requireFew(EmailAddress email, OrganizationId organization) {
        limit.require(Limit.REFEREE_MAIL, email);
        if (!organizations.get(organization).getStatus().isVerified()) {
            limit.require(Limit.REFEREE_UNVERIFIED, organization);
        }
    }

    private JobApplication own(ApplicationReference reference) {
        return applications
                .find(reference)
                .filter(one -> one.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
    }
}

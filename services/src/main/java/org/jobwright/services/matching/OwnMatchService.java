package org.jobwright.services.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.matching.ApplicationMatch;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.matching.OwnMatch.State;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Applicants agree that an application is matched, see what the employer sees, and say where it is wrong. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class OwnMatchService {

    private static final int MOST = 200;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private MatchRepository matches;

    @Inject
    private MatchSwitchRepository switches;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The match of an application of the caller. */
    public OwnMatch of(@NotNull ApplicationReference reference) {
        JobApplication application = own(reference);
        Optional<ApplicationMatch> match = matches.find(application.getId()).filter(ApplicationMatch::isAgreed);
        if (!switches.isOn(application.getPosting())) {
            return new OwnMatch(State.OFF, null);
        }
        if (match.isEmpty()) {
            return new OwnMatch(application.getCandidateStatus().isActive() ? State.OFFERED : State.OFF, null);
        }
        return match.filter(found -> found.getResult() != null)
                .map(found -> new OwnMatch(State.READ, ShownMatch.of(found)))
                .orElse(new OwnMatch(State.WAITING, null));
    }

    /** The caller's applications that may be matched; the latest {@value #MOST}. */
    public List<AgreedMatch> agreed() {
        return matches.agreed(caller.person(), MOST);
    }

    /**
     * The caller agrees that an application is matched.
     *
     * @throws RuleViolation {@code talent.words-changed} if other words were read than those shown now,
     *     {@code applications.match.off} if the employer does not have applications matched,
     *     {@code applications.match.over} if the application is over
     */
    public void agree(@NotNull ApplicationReference reference, @NotNull ReadConsent read) {
        JobApplication application = own(reference);
        requireOffered(application);
        limit.require(Limit.MATCH, caller.person());
        applications.lock(application); // a second press waits, and finds the row
        ApplicationMatch match = matches.lock(application.getId()).orElseGet(() -> new ApplicationMatch(application));
        boolean isNew = match.getConsentAt() == null;
        if (!isNew && match.isAgreed()) {
            return;
        }
        DomainEvent agreed = match.agree(read, clock.instant());
        if (isNew) {
            matches.add(match);
        }
        events.fire(agreed);
    }

    /** The caller takes the consent back, at any time: what was found is deleted. */
    public void withdraw(@NotNull ApplicationReference reference) {
        matches.lock(own(reference).getId())
                .flatMap(match -> match.withdraw(clock.instant()))
                .ifPresent(events::fire);
    }

    /**
     * The caller says something about a line of the match; the employer reads it beside the line.
     *
     * @param requirement the key of the requirement
     * @throws RuleViolation {@code applications.match.contest.length}, {@code applications.match.contest.changed} if there
     *     is no such line any more, {@code applications.match.off}
     */
    public void contest(@NotNull ApplicationReference reference, @NotNull String requirement, @NotNull String text) {
        JobApplication application = own(reference);
        ApplicationMatch match = matches.lock(application.getId())
                .filter(ApplicationMatch::isAgreed)
                .orElseThrow(NotFound::new);
        if (!switches.isOn(application.getPosting())) {
            throw new RuleViolation("applications.match.off");
        }
        limit.require(Limit.MATCH, caller.person());
        events.fire(match.contest(requirement, text, clock.instant()));
    }

    private void requireOffered(JobApplication application) {
        if (!switches.isOn(application.getPosting())) {
            throw new RuleViolation("applications.match.off");
        }
        if (!application.getCandidateStatus().isActive()) {
            throw new RuleViolation("applications.match.over");
        }
    }

    private JobApplication own(ApplicationReference reference) {
        return applications
                .find(reference)
                .filter(found -> found.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
    }
}

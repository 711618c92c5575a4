package org.jobwright.services.papers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.papers.RefereeId;
import org.jobwright.domain.papers.ReferenceAsk;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Those who decide about an applicant ask for references, and alone read them: owners, recruiters and the lead. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ReferenceService {

    @Inject
    private ReferenceRepository references;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The referees whom the candidate named, and what they wrote. */
    public References of(@NotNull JobApplicationId id) {
        JobApplication application = decidable(id);
        if (application.isWithdrawn()) {
            return new References(0, false, List.of());
        }
        Map<RefereeId, String> words = references.answers(id);
        if (!words.isEmpty()) {
            accesses.saw(List.of(id), AccessPart.REFERENCES, caller.person(), clock.instant());
        }
        return new References(
                references.ask(id).map(ReferenceAsk::getWanted).orElse(0),
                references.isAccepted(id),
                references.of(id).stream()
                        .map(referee -> RefereeLine.forDeciders(referee, words.getOrDefault(referee.getId(), "")))
                        .toList());
    }

    /**
     * Asks the candidate, once, to name referees.
     *
     * @throws RuleViolation {@code papers.references.too-early} before an offer was accepted
     */
    public void ask(@NotNull JobApplicationId id, int wanted) {
        JobApplication read = decidable(id);
        limit.require(Limit.MEMBER_MAIL, caller.person());
        JobApplication application = applications.lockAgain(List.of(read)).getFirst();
        if (references.ask(id).isPresent()) {
            throw new RuleViolation("papers.changed-meanwhile");
        }
        ReferenceAsk ask = new ReferenceAsk(application, wanted, references.isAccepted(id), clock.instant());
        references.add(ask);
        events.fire(ask.asked());
    }

    private JobApplication decidable(JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReleaser(List.of(application));
        return application;
    }
}

package org.jobwright.services.jobs.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.PostingRuleEvent.AnswersOwedSwitched;
import org.jobwright.domain.jobs.law.PostingRuleEvent.LawPausesSwitched;
import org.jobwright.domain.jobs.law.PostingRuleEvent.PostingRuleAccepted;
import org.jobwright.domain.jobs.law.PostingRuleEvent.PostingRuleChanged;
import org.jobwright.domain.jobs.law.PostingRuleEvent.PostingRuleConfirmed;
import org.jobwright.domain.jobs.law.PostingRuleEvent.PostingRuleSwitched;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;

/** Changes rules about adverts. Each change is a new revision and applies at once. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class PostingRuleService {

    @Inject
    private RuleBookRepository rules;

    @Inject
    private LawBreachRepository breaches;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Gives a rule other dates or another severity; a confirmed rule has to be confirmed again. */
    public void change(
            @NotNull(message = "shared.required") PostingRule changed,
            int seenRevision,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        seen(changed.id(), seenRevision);
        int revision = append(changed, false, false, reason);
        events.fire(new PostingRuleChanged(changed.id(), revision, clock.instant()));
    }

    /** Confirms a rule whose source was not seen, so that it may refuse a posting. */
    public void confirm(
            @NotNull(message = "shared.required") String id,
            int seenRevision,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        int revision = append(seen(id, seenRevision).rule(), false, true, reason);
        events.fire(new PostingRuleConfirmed(id, revision, clock.instant()));
    }

    /** Switches a rule on or off. */
    public void switchTo(
            @NotNull(message = "shared.required") String id,
            int seenRevision,
            boolean on,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        PostingRuleState state = seen(id, seenRevision);
        int revision = append(state.rule().switchedTo(on), false, state.confirmed(), reason);
        events.fire(new PostingRuleSwitched(id, revision, on, clock.instant()));
    }

    /** Accepts the rule of a release in place of an administrator's change. */
    public void accept(@NotNull(message = "shared.required") String id, int seenRevision) {
        PostingRuleState state = seen(id, seenRevision);
        if (state.waiting() == null) {
            throw new StaleData();
        }
        int revision = append(state.waiting(), true, false, "");
        events.fire(new PostingRuleAccepted(id, revision, clock.instant()));
    }

    /** Switches on or off that adverts that break a law are paused some days after their owners are told. */
    public void pauseIllegal(boolean on) {
        if (breaches.isPausing() != on) {
            breaches.pause(on);
            events.fire(new LawPausesSwitched(on, clock.instant()));
        }
    }

    /** Switches on or off that employers submit no new adverts while they leave people waiting for far too long. */
    public void refuseWhileAnswersOwed(boolean on) {
        if (breaches.isRefusing() != on) {
            breaches.refuse(on);
            events.fire(new AnswersOwedSwitched(on, clock.instant()));
        }
    }

    private int append(PostingRule rule, boolean released, boolean confirmed, String reason) {
        return rules.append(rule, released, confirmed, reason, caller.person(), clock.instant());
    }

    /** The rule as the administrator saw it. */
    private PostingRuleState seen(String id, int seenRevision) {
        lock.hold(RuleReleaseService.LOCK);
        PostingRuleState state = rules.states(id).stream()
                .filter(one -> one.rule().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (state.revision() != seenRevision) {
            throw new StaleData();
        }
        return state;
    }
}

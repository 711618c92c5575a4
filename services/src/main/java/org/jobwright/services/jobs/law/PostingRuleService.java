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
import org.jobwright.domain.jobs.law.PostingRuleEvent.PostingRuleDeclined;
import org.jobwright.domain.jobs.law.PostingRuleEvent.PostingRuleSwitched;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.jobs.revisions.RevisionChanges;

/** Changes rules about adverts. Each change is a new revision and applies at once. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class PostingRuleService {

    @Inject
    private RuleBookRepository rules;

    @Inject
    private LawBreachRepository breaches;

    @Inject
    private RevisionChanges changes;

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
        int revision = changes.change(rules, changed, seenRevision, reason);
        events.fire(new PostingRuleChanged(changed.id(), revision, clock.instant()));
    }

    /** Confirms a rule whose source was not seen, so that it may refuse a posting. */
    public void confirm(
            @NotNull(message = "shared.required") String id,
            int seenRevision,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        int revision = changes.confirm(rules, id, seenRevision, reason);
        events.fire(new PostingRuleConfirmed(id, revision, clock.instant()));
    }

    /** Switches a rule on or off. */
    public void switchTo(
            @NotNull(message = "shared.required") String id,
            int seenRevision,
            boolean on,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        int revision = changes.switchTo(rules, id, seenRevision, on, reason);
        events.fire(new PostingRuleSwitched(id, revision, on, clock.instant()));
    }

    /** Accepts the rule of a release in place of an administrator's change. */
    public void accept(@NotNull(message = "shared.required") String id, int seenRevision, int seenWaiting) {
        int revision = changes.accept(rules, id, seenRevision, seenWaiting);
        events.fire(new PostingRuleAccepted(id, revision, clock.instant()));
    }

    /** Declines the rule of a release: an administrator's change stays. */
    public void decline(
            @NotNull(message = "shared.required") String id,
            int seenRevision,
            int seenWaiting,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        int revision = changes.decline(rules, id, seenRevision, seenWaiting, reason);
        events.fire(new PostingRuleDeclined(id, revision, clock.instant()));
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
}

package org.jobwright.services.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseEvent.ModerationCaseDecided;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.jobs.PostingModerationService;
import org.jobwright.services.shared.caller.Caller;

/** A moderator's actions on an advert that was public, with or without a report; its employer gets the reason. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class LiveAdvertService {

    @Inject
    private ModerationCaseRepository cases;

    @Inject
    private PostingModerationService postings;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Takes a public advert off the list until it is released. */
    public void hold(JobPostingId posting, String reason, @NotNull Ground ground) {
        postings.hold(posting, reason, ground);
    }

    /**
     * Blocks an advert. This creates a separate case about the latest reviewed text, so that the employer is notified
     * as after any other review; a pending change is not reviewed any more.
     */
    public void takeDown(JobPostingId posting, String reason, @NotNull Ground ground) {
        ModerationCase former = cases.latestOf(posting).orElseThrow(() -> new RuleViolation("jobs.not-public"));
        Instant now = clock.instant();
        if (former.getState() != ModerationCaseState.DECIDED) {
            former.withdraw(now);
        }
        int read = cases.publicVersion(posting).orElse(former.getPostingVersion());
        ModerationCase opened = ModerationCase.open(posting, former.getOrganization(), read, Optional.of(former), now);
        ModerationCaseDecided blocked = opened.block(caller.person(), reason, ground, now);
        cases.add(opened);
        postings.block(posting);
        events.fire(blocked);
    }

    /** Ends a hold or a block and restores the previous status. */
    public void giveBack(JobPostingId posting, String reason) {
        postings.giveBack(posting, reason);
    }
}

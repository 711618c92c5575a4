package org.jobwright.services.moderation.appeals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.moderation.appeals.Appeal;
import org.jobwright.domain.moderation.appeals.AppealEvent.AppealDecided;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.appeals.AppealState;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.organizations.StaffConflict;
import org.jobwright.services.shared.caller.Caller;

/**
 * A moderator or an administrator who did not make a decision answers the appeal against it. Nobody answers for their own
 * employer.
 */
@Stateless
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class AppealReviewService {

    @Inject
    private AppealRepository appeals;

    @Inject
    private AppealReversal reversal;

    @Inject
    private StaffConflict conflict;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Begins to look at it, also instead of a colleague. */
    public void take(@NotNull AppealId id) {
        events.fire(open(id).take(caller.person(), clock.instant()));
    }

    /**
     * Answers it. {@link AppealState#REVERSED} undoes the decision at once, if something is left to undo.
     *
     * @param outcome null if the caller chose none, which is a problem of the field
     * @param reason is sent to those concerned
     */
    public void decide(@NotNull AppealId id, AppealState outcome, String reason) {
        Appeal appeal = open(id);
        Instant now = clock.instant();
        Optional<AppealReversal.Undo> undo = reversal.of(appeal, now);
        AppealDecided decided = appeal.decide(outcome, undo.isPresent(), caller.person(), reason, now);
        if (outcome == AppealState.REVERSED) {
            undo.ifPresent(way -> way.because(decided.reason()));
        }
        events.fire(decided);
    }

    private Appeal open(AppealId id) {
        Appeal appeal = appeals.lock(id);
        appeal.getOrganization().ifPresent(conflict::requireNone);
        return appeal;
    }
}

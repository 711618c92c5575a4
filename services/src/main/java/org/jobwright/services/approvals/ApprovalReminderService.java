package org.jobwright.services.approvals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.approvals.ApprovalFlowId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.WorkingDays;

/** Reminds approvers after two and after five working days, each in its own transaction. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class ApprovalReminderService {

    private static final int BATCH = 200;
    private static final List<Integer> DAYS = List.of(2, 5);

    @Inject
    private ApprovalRepository flows;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The questions with somebody to remind. */
    public List<ApprovalFlowId> due() {
        List<Instant> before = before(clock.instant());
        return flows.toRemind(before.getFirst(), before.getLast(), BATCH);
    }

    /** Reminds those who are asked and have not voted; does nothing if they were reminded meanwhile. */
    public void remind(ApprovalFlowId id) {
        Instant now = clock.instant();
        flows.lockFree(id).ifPresent(flow -> flow.remind(before(now), now).forEach(events::fire));
    }

    private static List<Instant> before(Instant now) {
        return DAYS.stream().map(days -> WorkingDays.before(now, days)).toList();
    }
}

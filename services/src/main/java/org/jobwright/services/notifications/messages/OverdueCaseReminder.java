package org.jobwright.services.notifications.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.moderation.ModerationCaseRepository;
import org.jobwright.services.shared.AdvisoryLock;

/** Reminds moderators of submissions past the promised deadline. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class OverdueCaseReminder {

    @Inject
    private ModerationCaseRepository cases;

    @Inject
    private StaffMessages messages;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    /** Once, although all nodes look at the same minute. */
    public void tell() {
        Instant now = clock.instant();
        lock.hold("overdue cases");
        if (cases.countOverdue(now) > 0) {
            messages.casesAreLate(now);
        }
    }
}

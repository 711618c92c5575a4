package org.jobwright.services.applications.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.closing.CloseOutEvent.CloseOutDue;
import org.jobwright.domain.jobs.FilledOpenings;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.DomainEvent;

/** Reminds those who answer applicants that people wait in a posting that is filled or over, after one, three and seven days. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class CloseOutReminderService {

    private static final int BATCH = 1_000;

    @Inject
    private CloseOutRepository closeOuts;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The postings that are filled or over, with people who wait for at least a day. */
    public List<JobPostingId> due() {
        Instant now = clock.instant();
        return closeOuts.over(now.minus(FilledOpenings.FIRST_REMINDER), now, BATCH);
    }

    /** Sends a reminder that is due. */
    public void remind(JobPostingId id) {
        Instant now = clock.instant();
        JobPosting posting = closeOuts.lock(id);
        int reminder = posting.remindOfWaiting(now);
        long waiting = reminder == 0 ? 0 : closeOuts.countUnanswered(id, now);
        if (waiting > 0) {
            events.fire(new CloseOutDue(
                    id, posting.getOrganization(), waiting, posting.getStoppedAt(now), reminder > 1, now));
        }
    }
}

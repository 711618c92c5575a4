package org.jobwright.services.applications.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationAssigned;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationUnassigned;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Interviewers read an application as long as they sit in one of its panels; whom somebody assigned by hand keeps it. */
@ApplicationScoped
public class PanelAssignments {

    @Inject
    private AssignmentRepository assignments;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Lets an interviewer read an application.
     *
     * @throws RuleViolation {@code applications.assign.not-interviewer} if the person is none there
     */
    public void admit(JobApplication application, AccountId interviewer) {
        guard.requireMover(application);
        application.requireNotWithdrawn();
        if (!assignments.isInterviewer(application, interviewer)) {
            throw new RuleViolation("applications.assign.not-interviewer");
        }
        Instant now = clock.instant();
        if (assignments.addFromPanel(application, interviewer, caller.author(), now)) {
            events.fire(
                    new JobApplicationAssigned(application.getId(), application.getOrganization(), interviewer, now));
        }
    }

    /** These interviewers sit in no panel any more, and no longer read the application. */
    public void released(JobApplication application, List<AccountId> interviewers, Instant now) {
        interviewers.forEach(interviewer -> events.fire(
                new JobApplicationUnassigned(application.getId(), application.getOrganization(), interviewer, now)));
    }
}

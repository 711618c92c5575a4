package org.jobwright.services.applications.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationAssigned;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationUnassigned;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.team.Assignments.Interviewer;
import org.jobwright.services.shared.caller.Caller;

/** Assigns applications to interviewers, who then read them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class AssignmentService {

    @Inject
    private ApplicationRepository applications;

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

    /** Whose an application is to read, besides those who read all, and who else could. */
    public Assignments assignments(JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        HiringRights rights = guard.requireReader(application);
        List<Interviewer> assigned = assignments.of(id);
        List<Interviewer> others = rights.mayAssign()
                ? assignments.interviewers(application).stream()
                        .filter(one -> !assigned.contains(one))
                        .toList()
                : List.of();
        return new Assignments(assigned, others);
    }

    /** Lets an interviewer read an application. */
    public void assign(JobApplicationId id, AccountId interviewer) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireMover(application);
        application.requireNotWithdrawn();
        if (assignments.interviewers(application).stream()
                .noneMatch(one -> one.account().equals(interviewer))) {
            throw new RuleViolation("applications.assign.not-interviewer");
        }
        if (assignments.add(application, interviewer, caller.person(), clock.instant())) {
            events.fire(new JobApplicationAssigned(id, application.getOrganization(), interviewer, clock.instant()));
        }
    }

    /** The interviewer no longer reads it. */
    public void unassign(JobApplicationId id, AccountId interviewer) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireMover(application);
        if (assignments.remove(id, interviewer)) {
            events.fire(new JobApplicationUnassigned(id, application.getOrganization(), interviewer, clock.instant()));
        }
    }
}

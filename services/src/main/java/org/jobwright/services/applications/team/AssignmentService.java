package org.jobwright.services.applications.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationAssigned;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationUnassigned;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.bulk.BulkOperation;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.bulk.BulkOperationRepository;
import org.jobwright.services.applications.bulk.BulkOutcome;
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
    private BulkOperationRepository operations;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Whose an application is to read, besides those who read all, and who else could. */
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_READ, Role.INTERVIEWS_WRITE})
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
        requireInterviewer(application, interviewer);
        if (assignments.add(application, interviewer, caller.person(), clock.instant())) {
            events.fire(new JobApplicationAssigned(id, application.getOrganization(), interviewer, clock.instant()));
        }
    }

    /** The interviewers to whom a selection can be assigned. */
    public List<Interviewer> interviewers(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection) {
        return assignments.interviewers(select(selection).getFirst());
    }

    /**
     * Lets an interviewer read each of a selection. Who withdrew, who is assigned already, and the interviewer's own
     * application are left out and named.
     */
    public BulkOutcome assign(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection,
            @NotNull AccountId interviewer) {
        List<JobApplication> chosen = select(selection);
        JobApplication first = chosen.getFirst();
        requireInterviewer(first, interviewer);
        Instant now = clock.instant();
        List<BulkItem> done = new ArrayList<>();
        List<BulkOutcome.Refusal> refused = new ArrayList<>();
        for (JobApplication application : chosen) {
            Optional<RuleViolation> obstacle = obstacle(application, interviewer);
            if (obstacle.isEmpty() && assignments.add(application, interviewer, caller.person(), now)) {
                events.fire(new JobApplicationAssigned(
                        application.getId(), application.getOrganization(), interviewer, now));
                done.add(BulkItem.done(application.getId()));
            } else {
                refused.add(new BulkOutcome.Refusal(
                        application.getId(),
                        application.getApplicantName(),
                        obstacle.orElseGet(() -> new RuleViolation("applications.assign.already")),
                        null));
            }
        }
        BulkOutcome outcome = new BulkOutcome(done, refused, now, null);
        return done.isEmpty() ? outcome : keep(first, interviewer, outcome);
    }

    private BulkOutcome keep(JobApplication first, AccountId interviewer, BulkOutcome outcome) {
        BulkOperation operation = new BulkOperation(
                        BulkKind.ASSIGN,
                        first.getPosting(),
                        first.getOrganization(),
                        outcome.items(),
                        caller.person(),
                        outcome.at())
                .assigning(interviewer);
        operations.add(operation);
        return outcome.keptAs(operation.getId());
    }

    /** The interviewer no longer reads those who were assigned by one command. */
    public BulkOutcome undo(@NotNull BulkOperationId id) {
        BulkOperation operation = operations.get(id, BulkKind.ASSIGN);
        guard.requireMover(operation.getPosting());
        Instant now = clock.instant();
        List<BulkItem> done = new ArrayList<>();
        List<BulkOutcome.Refusal> refused = new ArrayList<>();
        for (BulkItem item : operations.standing(operation, caller.person())) {
            if (assignments.remove(item.application(), operation.getInterviewer(), operation.getAt())) {
                events.fire(new JobApplicationUnassigned(
                        item.application(), operation.getOrganization(), operation.getInterviewer(), now));
                done.add(item);
            } else {
                String name = applications
                        .find(item.application())
                        .filter(application -> !application.isHidden())
                        .map(JobApplication::getApplicantName)
                        .orElse("");
                refused.add(new BulkOutcome.Refusal(
                        item.application(), name, new RuleViolation("applications.assign.changed"), null));
            }
        }
        operation.undone(done.stream().map(BulkItem::application).toList(), caller.person(), now);
        return new BulkOutcome(done, refused, now, null);
    }

    /** The applications of one posting, if the caller may assign all of them. */
    private List<JobApplication> select(List<JobApplicationId> selection) {
        List<JobApplication> found = applications.findAll(selection);
        guard.requireMover(found);
        if (found.stream().map(JobApplication::getPosting).distinct().count() > 1) {
            throw new RuleViolation("applications.selection.several-postings");
        }
        return found;
    }

    private static Optional<RuleViolation> obstacle(JobApplication application, AccountId interviewer) {
        if (application.isWithdrawn()) {
            return Optional.of(new RuleViolation("applications.over"));
        }
        return application.getCandidate().equals(interviewer)
                ? Optional.of(new RuleViolation("applications.assign.own"))
                : Optional.empty();
    }

    private void requireInterviewer(JobApplication application, AccountId interviewer) {
        if (!assignments.isInterviewer(application, interviewer)) {
            throw new RuleViolation("applications.assign.not-interviewer");
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

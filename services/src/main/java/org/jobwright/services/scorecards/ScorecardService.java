package org.jobwright.services.scorecards;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.kits.InterviewKit;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.scorecards.AssignmentState;
import org.jobwright.domain.scorecards.ExcuseCause;
import org.jobwright.domain.scorecards.ScorecardAssignment;
import org.jobwright.domain.scorecards.ScorecardAssignmentId;
import org.jobwright.domain.scorecards.ScorecardContent;
import org.jobwright.domain.scorecards.ScorecardDraft;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ApplicationReaderRepository;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.services.interviews.kits.KitRepository;
import org.jobwright.services.shared.caller.Caller;

/** Scorecards: owners, recruiters and the lead ask for them, and their authors write them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ScorecardService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ScorecardRepository scorecards;

    @Inject
    private KitRepository kits;

    @Inject
    private ApplicationReaderRepository readers;

    @Inject
    private AssignmentService assignments;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Asks a colleague for a scorecard without an interview, due in three days. An interviewer who does not read the
     * application yet reads it from now on.
     *
     * @param zone the time zone of the author's mornings, as far as the caller knows
     */
    public ScorecardAssignmentId assign(
            @NotNull JobApplicationId id,
            @NotNull AccountId author,
            @NotNull InterviewKitId kit,
            @NotNull ZoneId zone) {
        JobApplication application = asking(id);
        if (scorecards.of(id).size() >= ScorecardAssignment.MOST_OF_APPLICATION) {
            throw new RuleViolation("scorecards.too-many", ScorecardAssignment.MOST_OF_APPLICATION);
        }
        InterviewKit chosen = kits.choice(kit, application.getOrganization());
        Instant now = clock.instant();
        ScorecardAssignment asked = ScorecardAssignment.byHand(
                application, author, kits.latest(chosen.getId()).getId(), zone, now);
        admit(application, author);
        scorecards.add(asked);
        events.fire(asked.asked(now));
        return asked.getId();
    }

    private void admit(JobApplication application, AccountId author) {
        if (readers.of(application).containsKey(author)) {
            return;
        }
        if (assignments.assignments(application.getId()).others().stream()
                .noneMatch(other -> other.account().equals(author))) {
            throw new RuleViolation("scorecards.author.cannot-read");
        }
        assignments.assign(application.getId(), author);
    }

    /**
     * Nobody waits for a scorecard any more; what its author typed stays theirs.
     *
     * @throws StaleData if they submitted it since
     */
    public void excuse(@NotNull ScorecardAssignmentId id) {
        ScorecardAssignment assignment = scorecards.find(id).orElseThrow(NotFound::new);
        asking(assignment.getApplication());
        if (assignment.getState() == AssignmentState.DONE) {
            throw new StaleData();
        }
        assignment.excuse(ExcuseCause.COLLEAGUE, clock.instant()).ifPresent(events::fire);
    }

    private JobApplication asking(JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        if (!guard.requireReader(application).mayRelease()) {
            throw new NotAllowed();
        }
        return application;
    }

    /**
     * Keeps what the author typed so far, for nobody else.
     *
     * @param seen the version of the draft that they had before them; null if there was none
     * @return the version to save with next
     * @throws StaleData if they saved it from another device since
     */
    public Long save(
            @NotNull ScorecardAssignmentId id, Long seen, @NotNull ScorecardContent typed, String privateNote) {
        ScorecardAssignment assignment = own(id);
        ScorecardDraft draft = keep(assignment, seen, typed, privateNote, clock.instant());
        scorecards.flush();
        return draft.getVersion();
    }

    /**
     * Submits a scorecard, or amends it; what was submitted before stays beside it. Not before the interview starts, nor
     * while the candidate still chooses its time.
     *
     * @param seen the version of the draft that the author had before them; null if there was none
     * @throws StaleData if they saved it from another device since
     */
    public void submit(
            @NotNull ScorecardAssignmentId id, Long seen, @NotNull ScorecardContent typed, String privateNote) {
        ScorecardAssignment assignment = own(id);
        Instant now = clock.instant();
        if (scorecards.isProposed(assignment.getInterview())) {
            throw new RuleViolation("scorecards.too-early");
        }
        keep(assignment, seen, typed, privateNote, now);
        if (mine(assignment.getApplication()).stream().anyMatch(one -> one.getReadOthersAt() != null)) {
            assignment.readOthers(now); // another of their scorecards about the same person showed them
        }
        scorecards.add(assignment.submit(typed, content(assignment), now));
        events.fire(assignment.submitted(now));
    }

    private ScorecardDraft keep(
            ScorecardAssignment assignment, Long seen, ScorecardContent typed, String privateNote, Instant now) {
        assignment.write();
        ScorecardDraft draft = scorecards.draft(assignment.getId()).orElse(null);
        if (!Objects.equals(seen, draft == null ? null : draft.getVersion())) {
            throw new StaleData();
        }
        if (draft == null) {
            draft = new ScorecardDraft(assignment.getId());
            draft.save(typed, privateNote, content(assignment), now);
            scorecards.add(draft);
        } else {
            draft.save(typed, privateNote, content(assignment), now);
        }
        return draft;
    }

    private KitContent content(ScorecardAssignment assignment) {
        return kits.version(assignment.getKit()).getContent();
    }

    /** An owner reads what was submitted before they submit their own. It is logged, and colleagues see it with the reason. */
    public void openEarly(@NotNull JobApplicationId id, String reason) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        if (guard.requireReader(application).role() != OrganizationRole.OWNER) {
            throw new NotAllowed();
        }
        application.requireNotWithdrawn();
        mine(id).stream()
                .filter(ScorecardAssignment::isBlind)
                .map(one -> one.openEarly(reason, clock.instant()))
                .reduce((one, other) -> one)
                .ifPresent(events::fire);
    }

    private List<ScorecardAssignment> mine(JobApplicationId application) {
        return scorecards.of(application).stream()
                .filter(one -> one.getAuthor().equals(caller.person()))
                .toList();
    }

    /** The caller's own, of an application that they read; none after a withdrawal. */
    private ScorecardAssignment own(ScorecardAssignmentId id) {
        ScorecardAssignment assignment = scorecards.find(id).orElseThrow(NotFound::new);
        JobApplication application =
                applications.find(assignment.getApplication()).orElseThrow(NotFound::new);
        guard.requireReader(application);
        if (!assignment.getAuthor().equals(caller.person()) || application.isWithdrawn()) {
            throw new NotFound();
        }
        return assignment;
    }
}

package org.jobwright.services.scorecards;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.scorecards.AssignmentState;
import org.jobwright.domain.scorecards.ScorecardAssignment;
import org.jobwright.domain.scorecards.ScorecardAssignmentId;
import org.jobwright.domain.scorecards.ScorecardEvent.ScorecardBecameDue;
import org.jobwright.domain.scorecards.ScorecardEvent.ScorecardsComplete;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationReaderRepository;

/** Reminds authors of scorecards, and tells those who decide once none is waited for; each in its own transaction. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class ScorecardReminderService {

    private static final int BATCH = 200;

    @Inject
    private ScorecardRepository scorecards;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationReaderRepository readers;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The scorecards of which somebody has to be reminded. */
    public List<ScorecardAssignmentId> due() {
        return scorecards.due(clock.instant(), BATCH);
    }

    /** Reminds the author, unless they no longer read the application. */
    public void remind(ScorecardAssignmentId id) {
        Instant now = clock.instant();
        scorecards.lockFree(id).filter(one -> one.isDue(now)).ifPresent(one -> {
            ScorecardBecameDue due = one.remind(now);
            JobApplication application = applications.find(one.getApplication()).orElseThrow();
            if (readers.of(application).containsKey(one.getAuthor())) {
                events.fire(due);
            }
        });
    }

    /** The applications of which those who decide have not heard that all scorecards are in. */
    public List<JobApplicationId> complete() {
        return scorecards.complete(BATCH);
    }

    /** Tells them once, as long as there is something to decide. */
    public void tellComplete(JobApplicationId id) {
        Instant now = clock.instant();
        List<ScorecardAssignment> all = scorecards.lock(id);
        List<ScorecardAssignment> done = all.stream()
                .filter(one -> one.getState() == AssignmentState.DONE)
                .toList();
        boolean isWaitedFor = all.stream().anyMatch(one -> one.getState() == AssignmentState.OPEN);
        if (isWaitedFor || done.stream().filter(one -> one.heard(now)).count() == 0) {
            return;
        }
        JobApplication application = applications.find(id).orElseThrow();
        if (application.getCandidateStatus().isActive()) {
            events.fire(new ScorecardsComplete(id, application.getOrganization(), done.size(), now));
        }
    }
}

package org.jobwright.services.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;

/**
 * Who does what with interviews, in the first line of each service method. Those who tell decisions plan all; a hiring
 * manager of the team plans those in whose panel they are; everyone who reads the application reads them.
 */
@ApplicationScoped
class InterviewAccess {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private InterviewRepository interviews;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    /** Whether the rights are enough for an interview with this panel. */
    boolean mayPlan(HiringRights rights, List<PanelSeat> panel) {
        return rights.mayRelease()
                || rights.mayPropose()
                        && panel.stream()
                                .map(seat -> Optional.of(seat.account()))
                                .anyMatch(caller.account()::equals);
    }

    /** Plans an interview with this panel. */
    void requirePlanner(JobApplication application, List<PanelSeat> panel) {
        if (!mayPlan(guard.requireReader(application), panel)) {
            throw new NotAllowed();
        }
    }

    /** Whether the caller may change an interview that they read. */
    boolean isPlanner(Interview interview) {
        return mayPlan(guard.requireReader(application(interview)), interview.getSeats());
    }

    /** An interview that the caller changes. */
    Interview changeable(InterviewId id) {
        Interview interview = readable(id);
        requirePlanner(application(interview), interview.getSeats());
        return interview;
    }

    /** An interview that the caller reads as a member of the employer; none after a withdrawal. */
    Interview readable(InterviewId id) {
        Interview interview = interviews.find(id).orElseThrow(NotFound::new);
        JobApplication application = application(interview);
        guard.requireReader(application);
        if (application.isWithdrawn()) {
            throw new NotFound();
        }
        return interview;
    }

    /** The caller's own, of which they were told. */
    Interview own(InterviewReference reference) {
        AccountId candidate = caller.person();
        return interviews
                .find(reference)
                .filter(found -> found.getCandidate().equals(candidate) && found.isKnown())
                .orElseThrow(NotFound::new);
    }

    JobApplication application(Interview interview) {
        return applications.find(interview.getApplication()).orElseThrow(NotFound::new);
    }
}

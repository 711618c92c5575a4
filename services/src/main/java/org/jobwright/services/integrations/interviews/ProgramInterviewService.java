package org.jobwright.services.integrations.interviews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.integrations.applications.ProgramApplicationAccess;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.OfferTimes;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.services.interviews.TimesOfferService;

/**
 * Programs plan, move and cancel interviews, by the commands of the workspace. The owner who made the token is the organizer.
 * Candidate and panel are told two minutes later, in which it can be taken back; before the invitation nothing is told.
 */
@Stateless
@RolesAllowed(Role.INTERVIEWS_WRITE)
public class ProgramInterviewService {

    @Inject
    private ProgramApplicationAccess access;

    @Inject
    private ProgramInterviewRepository known;

    @Inject
    private InterviewService interviews;

    @Inject
    private TimesOfferService offers;

    /**
     * Plans an interview.
     *
     * @param times to choose from; null if the time of the plan is agreed
     * @param tell candidate and panel are told in two minutes; refused before the invitation
     */
    public InterviewReference plan(
            @NotNull ApplicationReference reference, @NotNull PlanInterview plan, OfferTimes times, boolean tell) {
        JobApplicationId application = access.find(reference).getId();
        return known.reference(
                times == null ? interviews.plan(application, plan, tell) : offers.plan(application, plan, times, tell));
    }

    /** Changes an interview, as the program has seen it. */
    public void change(@NotNull InterviewReference reference, @NotNull Long seen, @NotNull PlanInterview plan) {
        interviews.change(id(reference), seen, plan);
    }

    /** Offers other times to choose from. */
    public void offer(@NotNull InterviewReference reference, @NotNull Long seen, @NotNull OfferTimes times) {
        offers.offer(id(reference), seen, times);
    }

    /** Candidate and panel are told of what was only planned. */
    public void tell(@NotNull InterviewReference reference, @NotNull Long seen) {
        interviews.tell(id(reference), seen);
    }

    /** Takes back what was not told yet. */
    public void takeBack(@NotNull InterviewReference reference, @NotNull Long seen) {
        interviews.takeBack(id(reference), seen);
    }

    /** It does not take place. */
    public void cancel(@NotNull InterviewReference reference, @NotNull Long seen) {
        interviews.cancel(id(reference), seen);
    }

    private InterviewId id(InterviewReference reference) {
        access.requireWorking();
        ProgramInterviewRepository.Known interview = known.find(reference).orElseThrow(NotFound::new);
        access.find(interview.application());
        return interview.id();
    }
}

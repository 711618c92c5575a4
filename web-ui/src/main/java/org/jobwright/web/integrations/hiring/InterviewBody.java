package org.jobwright.web.integrations.hiring;

import org.jobwright.services.interviews.OfferTimes;
import org.jobwright.services.interviews.PlanInterview;

/**
 * An interview that a program plans.
 *
 * @param times from which the candidate chooses; null if the time of the interview is agreed
 * @param tell candidate and panel are told in two minutes
 */
record InterviewBody(InterviewSettings interview, InterviewTimes times, boolean tell) {

    PlanInterview plan() {
        InterviewSettings settings = Bodies.required("interview", interview);
        InterviewSettings timed = times == null ? settings : settings.at(Bodies.within("times", times::first));
        return Bodies.within("interview", timed::plan);
    }

    /** Null if the time is agreed. */
    OfferTimes offer(PlanInterview plan) {
        return times == null ? null : Bodies.within("times", () -> times.offer(plan.zone(), plan.minutes()));
    }
}

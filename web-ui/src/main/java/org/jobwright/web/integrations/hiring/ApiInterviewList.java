package org.jobwright.web.integrations.hiring;

import java.util.List;
import org.jobwright.services.integrations.interviews.ProgramInterviews;

/**
 * The interviews of an application, the latest first.
 *
 * @param withDecision the candidate was not invited yet: what is planned is told with the decision to invite
 */
record ApiInterviewList(List<ApiInterview> items, boolean withDecision) {

    static ApiInterviewList of(ProgramInterviews found) {
        return new ApiInterviewList(
                found.interviews().stream().map(ApiInterview::of).toList(), found.withDecision());
    }
}

package org.jobwright.services.interviews;

import java.io.Serializable;
import java.util.List;

/**
 * The interviews of an application, the latest first, and what the reader can do.
 *
 * @param mayPlan plans others
 * @param withDecision the candidate was not invited yet: what is planned is told with the decision to invite
 */
public record ApplicationInterviews(List<InterviewDetails> interviews, boolean mayPlan, boolean withDecision)
        implements Serializable {

    public ApplicationInterviews {
        interviews = List.copyOf(interviews);
    }
}

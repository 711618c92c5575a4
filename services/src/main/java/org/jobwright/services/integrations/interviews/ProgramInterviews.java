package org.jobwright.services.integrations.interviews;

import java.util.List;

/**
 * The interviews of an application, the latest first.
 *
 * @param withDecision the candidate was not invited yet: what is planned is told with the decision to invite
 */
public record ProgramInterviews(List<ProgramInterview> interviews, boolean withDecision) {

    public ProgramInterviews {
        interviews = List.copyOf(interviews);
    }
}

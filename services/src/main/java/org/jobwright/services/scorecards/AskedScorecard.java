package org.jobwright.services.scorecards;

import java.io.Serializable;
import org.jobwright.domain.scorecards.AssignmentState;
import org.jobwright.domain.scorecards.ExcuseCause;
import org.jobwright.domain.scorecards.ScorecardAssignmentId;

/**
 * Who was asked, for those who ask.
 *
 * @param about the title of the interview; empty for one that was asked for by hand
 * @param excuse why nobody waits for it; null unless it was excused
 */
public record AskedScorecard(
        ScorecardAssignmentId id, String author, String about, AssignmentState state, ExcuseCause excuse)
        implements Serializable {}

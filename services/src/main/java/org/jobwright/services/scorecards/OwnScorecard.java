package org.jobwright.services.scorecards;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.scorecards.AssignmentState;
import org.jobwright.domain.scorecards.ExcuseCause;
import org.jobwright.domain.scorecards.ScorecardAssignmentId;
import org.jobwright.domain.scorecards.ScorecardContent;

/**
 * A scorecard that the reader was asked for.
 *
 * @param about the title of the interview; empty for one that was asked for by hand
 * @param startsAt before this it cannot be submitted; null for at any time
 * @param excuse why nobody waits for it; null unless it was excused
 * @param draft what the reader typed last, else what they submitted last, else nothing
 * @param privateNote for the reader alone; may be empty
 * @param seen the version of the draft, which saving names; null if there is none
 */
public record OwnScorecard(
        ScorecardAssignmentId id,
        AssignmentState state,
        ExcuseCause excuse,
        String about,
        String kitName,
        KitContent kit,
        Instant startsAt,
        ScorecardContent draft,
        String privateNote,
        Long seen)
        implements Serializable {

    /** Whether it can be submitted now. */
    public boolean isBegun(Instant now) {
        return startsAt == null || !now.isBefore(startsAt);
    }
}

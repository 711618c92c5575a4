package org.jobwright.services.scorecards;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.interviews.kits.KitContent;

/**
 * A submitted scorecard that the reader may read.
 *
 * @param about the title of the interview; empty for one that was asked for by hand
 * @param kit by which it was written
 * @param versions as submitted, the latest last; never empty
 * @param openedAt when its author read the others before it was complete; null if they waited
 * @param openedReason why; null if they waited
 */
public record ReadScorecard(
        String author,
        boolean own,
        String about,
        KitContent kit,
        List<SubmittedVersion> versions,
        Instant openedAt,
        String openedReason)
        implements Serializable {

    public ReadScorecard {
        versions = List.copyOf(versions);
    }

    public SubmittedVersion latest() {
        return versions.getLast();
    }

    public boolean isAmended() {
        return versions.size() > 1;
    }

    /** Its author had read the others before they wrote the latest version. */
    public boolean isAfterReading() {
        return latest().afterReading();
    }
}

package org.jobwright.services.scorecards;

import java.io.Serializable;
import java.util.List;

/**
 * The scorecards of an application, as far as the reader may know of them.
 *
 * @param in how many were submitted
 * @param expected how many were submitted or are waited for
 * @param blind the reader still has to submit one, and is shown no opinion but their own
 * @param own those that the reader was asked for
 * @param submitted those that the reader reads, own ones among them
 * @param asked who was asked; only for those who may ask, and not while they are blind
 * @param mayAsk the reader may ask others
 * @param mayOpenEarly the reader may read the others before they submit their own, for a reason
 */
public record ApplicationScorecards(
        int in,
        int expected,
        boolean blind,
        List<OwnScorecard> own,
        List<ReadScorecard> submitted,
        List<AskedScorecard> asked,
        boolean mayAsk,
        boolean mayOpenEarly)
        implements Serializable {

    /** Of an application that was withdrawn. */
    public static final ApplicationScorecards NONE =
            new ApplicationScorecards(0, 0, false, List.of(), List.of(), List.of(), false, false);

    public ApplicationScorecards {
        own = List.copyOf(own);
        submitted = List.copyOf(submitted);
        asked = List.copyOf(asked);
    }
}

package org.jobwright.services.search.saved;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.jobs.PostingStatus;

/**
 * A job that the caller saved.
 *
 * @param title empty if the advert may no longer be shown
 * @param organizationName empty if the employer is confidential
 * @param place the first place; empty for work from anywhere in {@code country}
 * @param furtherPlaces how many more places there are
 * @param status the current status
 */
public record SavedJobSummary(
        String reference,
        String title,
        String organizationName,
        String place,
        int furtherPlaces,
        String country,
        PostingStatus status,
        Instant savedAt)
        implements Serializable {

    public boolean isOpen() {
        return status == PostingStatus.LIVE;
    }

    /** Blocked by a moderator, or its employer was: nothing of it is shown. */
    public boolean isTakenDown() {
        return title.isEmpty();
    }
}

package org.jobwright.services.search.saved;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.search.saved.SavedSearch;
import org.jobwright.domain.search.saved.SavedSearchId;

/**
 * A search that the caller saved.
 *
 * @param alertedAt when the last mail was written; null before the first
 */
public record SavedSearchSummary(
        SavedSearchId id, String name, JobSearch search, AlertFrequency frequency, Instant savedAt, Instant alertedAt)
        implements Serializable {

    static SavedSearchSummary of(SavedSearch search) {
        return new SavedSearchSummary(
                search.getId(),
                search.getName(),
                search.getSearch(),
                search.getFrequency(),
                search.getSavedAt(),
                search.getAlertedAt().orElse(null));
    }
}

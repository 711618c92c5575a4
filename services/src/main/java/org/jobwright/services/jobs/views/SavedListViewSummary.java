package org.jobwright.services.jobs.views;

import java.io.Serializable;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.views.SavedListViewId;

/**
 * A saved view in the row over its list.
 *
 * @param posting the only posting it is for; null for all
 * @param mine the reader saved it
 * @param removable the reader may remove it
 * @param owner the name of the member who saved it
 */
public record SavedListViewSummary(
        SavedListViewId id,
        JobPostingId posting,
        String name,
        String query,
        boolean shared,
        boolean mine,
        boolean removable,
        String owner)
        implements Serializable {

    /** Those who recruit remove shared ones, too. */
    SavedListViewSummary forRecruiter() {
        return new SavedListViewSummary(id, posting, name, query, shared, mine, true, owner);
    }
}

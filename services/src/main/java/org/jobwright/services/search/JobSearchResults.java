package org.jobwright.services.search;

import java.io.Serializable;
import java.util.List;
import org.jobwright.services.shared.Page;

/**
 * What was found.
 *
 * @param page never reaches beyond {@link JobSearchQueries#DEEPEST} postings
 * @param near how the place was understood
 * @param relatedTitles similar titles that were looked for too
 * @param respelt nothing had the words as typed; these are spelt nearly so
 */
public record JobSearchResults(
        Page<JobHit> page, FilterCounts counts, Near near, List<String> relatedTitles, boolean respelt)
        implements Serializable {

    public JobSearchResults {
        relatedTitles = List.copyOf(relatedTitles);
    }
}

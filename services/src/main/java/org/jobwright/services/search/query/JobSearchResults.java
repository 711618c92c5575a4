package org.jobwright.services.search.query;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.search.understanding.UnderstoodSearch;
import org.jobwright.services.search.engine.JobHit;
import org.jobwright.services.shared.Page;

/**
 * What was found.
 *
 * @param page never reaches beyond {@link JobSearchQueries#DEEPEST} postings
 * @param understood what the words were taken for
 * @param near how the place was understood
 * @param relatedTitles similar titles that were looked for too
 * @param words what was looked for, corrected where {@code matching} says so
 */
public record JobSearchResults(
        Page<JobHit> page,
        FilterCounts counts,
        UnderstoodSearch understood,
        Near near,
        List<String> relatedTitles,
        Matching matching,
        String words)
        implements Serializable {

    public JobSearchResults {
        relatedTitles = List.copyOf(relatedTitles);
    }

    /** Nothing had the words as typed; these are spelt nearly so. */
    public boolean respelt() {
        return matching == Matching.SPELT_ALIKE || matching == Matching.CORRECTED;
    }
}

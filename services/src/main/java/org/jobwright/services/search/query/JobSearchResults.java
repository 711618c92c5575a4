package org.jobwright.services.search.query;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.search.understanding.UnderstoodSearch;
import org.jobwright.services.search.engine.JobHit;
import org.jobwright.services.shared.Page;

/**
 * The results.
 *
 * @param page never reaches beyond {@link JobSearchQueries#DEEPEST} postings
 * @param understood the interpretation of the words
 * @param near the interpretation of the place
 * @param relatedTitles similar titles that were also searched for
 * @param words the words searched for, corrected if {@code matching} says so
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

    /** Nothing matched the words as typed; similarly spelt words did. */
    public boolean respelt() {
        return matching == Matching.SPELT_ALIKE || matching == Matching.CORRECTED;
    }
}

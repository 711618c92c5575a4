package org.jobwright.benchmarks;

import java.util.List;
import java.util.Map;
import org.jobwright.domain.search.JobSearch;

/** Answers a search with its first page and the counts of all filters. */
public interface Searcher {

    int PAGE = 20;
    String CURRENCY = "GBP";

    Answer find(JobSearch search);

    /**
     * What is compared before anything is timed.
     *
     * @param references of the first page, in order
     * @param counts by filter and value
     */
    record Answer(long total, List<String> references, Map<String, Map<String, Long>> counts) {}
}

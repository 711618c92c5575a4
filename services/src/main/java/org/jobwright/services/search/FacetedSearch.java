package org.jobwright.services.search;

import java.util.List;
import java.util.Map;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** Finds a page of postings and counts the values of all filters, each as if it did not narrow itself. */
interface FacetedSearch {

    /**
     * What was found.
     *
     * @param counts by filter and term, the most frequent ones; ages by their days
     */
    record Found(long total, List<JobHit> hits, Map<JobFilter, Map<String, Long>> counts) {}

    Found find(SearchSession session, JobQuery query, Hits hits, int from, int size);
}

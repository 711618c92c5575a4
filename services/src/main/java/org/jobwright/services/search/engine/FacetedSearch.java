package org.jobwright.services.search.engine;

import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** Finds a page of postings and counts the values of all facets, each as if it did not narrow the search itself. */
public interface FacetedSearch {

    /**
     * The result.
     *
     * @param counts by facet and term, the most frequent ones; ages by their days
     */
    record Found(long total, List<JobHit> hits, Map<SearchFacet, Map<String, Long>> counts) {}

    Found find(SearchSession session, IndexQuery query, HitReader hits, int from, int size);

    /** The most frequent terms of a field in the matching postings, in descending order, with their counts. */
    Map<String, Long> mostFrequent(SearchSession session, SearchPredicate fitting, String field, int most);
}

package org.jobwright.services.search.engine;

import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** Finds a page of postings and counts the values of all filters, each as if it did not narrow itself. */
public interface FacetedSearch {

    /**
     * What was found.
     *
     * @param counts by filter and term, the most frequent ones; ages by their days
     */
    record Found(long total, List<JobHit> hits, Map<SearchFacet, Map<String, Long>> counts) {}

    Found find(SearchSession session, IndexQuery query, HitReader hits, int from, int size);

    /** The terms of a field that most of the postings have that fit, the most frequent first, and how many have each. */
    Map<String, Long> mostFrequent(SearchSession session, SearchPredicate fitting, String field, int most);
}

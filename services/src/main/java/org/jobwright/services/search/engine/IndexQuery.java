package org.jobwright.services.search.engine;

import java.time.Instant;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.sort.SearchSort;

/**
 * A query for the index, independent of its engine.
 *
 * @param base what must match besides the facets
 * @param filters the facets that narrow
 * @param now the time from which ages are counted
 */
public record IndexQuery(
        SearchPredicate base, Map<SearchFacet, SearchPredicate> filters, SearchSort order, Instant now) {

    /** How many matches can be paged through. */
    public static final int DEEPEST = 10_000;
}

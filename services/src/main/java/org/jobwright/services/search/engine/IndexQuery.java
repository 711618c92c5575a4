package org.jobwright.services.search.engine;

import java.time.Instant;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.sort.SearchSort;

/**
 * What the index is asked, whichever engine it has.
 *
 * @param base what must fit besides the filters
 * @param filters those that narrow
 * @param now ages are counted from here
 */
public record IndexQuery(
        SearchPredicate base, Map<SearchFacet, SearchPredicate> filters, SearchSort order, Instant now) {}

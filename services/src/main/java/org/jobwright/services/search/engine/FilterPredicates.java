package org.jobwright.services.search.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jobwright.domain.search.Industries;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.services.search.index.PostingField;

/** The predicates for the filters of a search, facet by facet. */
public final class FilterPredicates {

    private static final int LONGEST_AGE = 3_650;

    /** The counted ages, in days. */
    private static final List<Integer> AGES = List.of(1, 7, 30);

    private final SearchPredicateFactory f;
    private final Map<SearchFacet, SearchPredicate> set = new EnumMap<>(SearchFacet.class);

    public FilterPredicates(SearchPredicateFactory f, JobSearch search, Instant now) {
        this.f = f;
        any(SearchFacet.WORKPLACE, PostingField.WORKPLACE, names(search.workplace()));
        any(SearchFacet.EMPLOYMENT, PostingField.EMPLOYMENT, names(search.employment()));
        roles(search.roles());
        any(SearchFacet.ORGANIZATION, PostingField.ORGANIZATION, search.organizations());
        any(
                SearchFacet.INDUSTRY,
                PostingField.INDUSTRY,
                search.industries().stream().map(Industries::slug).collect(Collectors.toSet()));
        any(SearchFacet.COUNTRY, PostingField.COUNTRY, search.countries());
        any(SearchFacet.REGION, PostingField.REGION, search.regions());
        if (search.payFrom() != null) {
            set.put(SearchFacet.PAY, pay(search));
        }
        if (search.postedWithin() != null) {
            set.put(
                    SearchFacet.AGE,
                    f.range()
                            .field(PostingField.POSTED)
                            .atLeast(since(search.postedWithin(), now))
                            .toPredicate());
        }
    }

    /** The beginning of an age, to the minute: a filter that stays the same for a while can be cached. */
    static Instant since(int days, Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofDays(Math.clamp(days, 0, LONGEST_AGE)));
    }

    /** The counted ages, and when each begins. */
    static Map<String, Instant> ages(Instant now) {
        Map<String, Instant> begins = new LinkedHashMap<>();
        AGES.forEach(days -> begins.put(Integer.toString(days), since(days, now)));
        return begins;
    }

    /** Postings that are still open: adverts end at midnight, so comparing days is exact. */
    public static SearchPredicate stillOpen(SearchPredicateFactory f, Instant now) {
        return f.range()
                .field(PostingField.ENDS)
                .greaterThan(now.truncatedTo(ChronoUnit.DAYS))
                .toPredicate();
    }

    private void any(SearchFacet filter, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            set.put(filter, f.terms().field(field).matchingAny(values).toPredicate());
        }
    }

    /** By the guide of the title, or by the occupation. */
    private void roles(Collection<String> slugs) {
        if (!slugs.isEmpty()) {
            set.put(
                    SearchFacet.ROLE,
                    f.or(
                                    f.terms().field(PostingField.GUIDE).matchingAny(slugs),
                                    f.terms().field(PostingField.ROLE).matchingAny(slugs))
                            .toPredicate());
        }
    }

    private SearchPredicate pay(JobSearch search) {
        SearchPredicate enough = f.range()
                .field(PostingField.PAY)
                .atLeast(search.payFrom().longValue())
                .toPredicate();
        return search.currency().isEmpty()
                ? enough
                : f.and(
                                enough,
                                f.match()
                                        .field(PostingField.CURRENCY)
                                        .matching(search.currency())
                                        .toPredicate())
                        .toPredicate();
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    /** The facets that narrow this search. */
    public Map<SearchFacet, SearchPredicate> narrowing() {
        return set;
    }
}

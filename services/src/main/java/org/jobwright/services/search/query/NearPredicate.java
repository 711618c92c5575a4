package org.jobwright.services.search.query;

import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.spatial.DistanceUnit;
import org.jobwright.domain.search.places.Place;
import org.jobwright.services.search.index.PostingField;

/**
 * Documents near a place: work is done there, or remotely by people who live there. Remote work that is not open to a
 * reader's area is never shown.
 */
final class NearPredicate {

    private static final int MOST_WORDS = 8;

    private final SearchPredicateFactory f;

    NearPredicate(SearchPredicateFactory f) {
        this.f = f;
    }

    /** Empty if everything is near enough. */
    List<SearchPredicate> of(Near near) {
        return switch (near) {
            case Near.Anywhere anywhere -> List.of();
            case Near.Country country ->
                List.of(f.match()
                        .field(PostingField.COUNTRY)
                        .matching(country.code())
                        .toPredicate());
            case Near.Region region ->
                List.of(f.or(
                                f.match().field(PostingField.REGION).matching(region.code()),
                                f.match().field(PostingField.APPLICANT_AREA).matching(region.country()))
                        .toPredicate());
            case Near.Town town -> List.of(around(town.place(), town.radius()));
            case Near.Words words -> List.of(named(words.typed()));
        };
    }

    private SearchPredicate around(Place place, int radius) {
        BooleanPredicateClausesStep<?> near = f.bool()
                .should(f.spatial()
                        .within()
                        .field(PostingField.LOCATION)
                        .circle(place.latitude(), place.longitude(), radius, DistanceUnit.KILOMETERS))
                .should(f.match().field(PostingField.APPLICANT_AREA).matching(place.country()));
        if (!place.regionCode().isEmpty()) {
            near.should(f.match().field(PostingField.APPLICANT_AREA).matching(place.regionCode()));
        }
        return near.toPredicate();
    }

    private SearchPredicate named(String typed) {
        BooleanPredicateClausesStep<?> all = f.bool();
        for (String word : typed.split("[\\s,]+", MOST_WORDS)) {
            all.must(f.match().field(PostingField.PLACE_NAMES).matching(word));
        }
        return all.toPredicate();
    }
}

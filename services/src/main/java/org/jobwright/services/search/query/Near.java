package org.jobwright.services.search.query;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;

/** The interpretation of a typed place. */
public sealed interface Near extends Serializable {

    /** No place was given. */
    record Anywhere() implements Near {}

    /** A whole country. */
    record Country(String code) implements Near {}

    /** A region of a country, such as {@code GB-ENG}. */
    record Region(String code) implements Near {

        String country() {
            return code.substring(0, code.indexOf('-'));
        }
    }

    /** A town, with a radius in km. */
    record Town(Place place, int radius) implements Near {}

    /** An unknown name: adverts whose address contains these words. */
    record Words(String typed, List<Place> nearestNames) implements Near {

        public Words {
            nearestNames = List.copyOf(nearestNames);
        }
    }

    /** The radius if none is given. */
    int USUAL_RADIUS = 25;

    /** A region wins over a town of the same name that is smaller than this. */
    int LARGE = 200_000;

    int MOST_NAMES = 4;

    static Near of(JobSearch search) {
        return of(search.near(), search.radius());
    }

    /**
     * The place of a typed text.
     *
     * @param wanted the radius around a town in km; null for the usual one
     */
    static Near of(String typed, Integer wanted) {
        if (typed.isEmpty()) {
            return new Anywhere();
        }
        Optional<String> country = Gazetteer.countryCode(typed);
        if (country.isPresent()) {
            return new Country(country.get());
        }
        Optional<Place> postcode = Gazetteer.postcode(typed, "");
        Optional<Place> town = postcode.or(() -> Gazetteer.find(typed, ""));
        Optional<String> region = Gazetteer.regionCode(typed, "");
        if (postcode.isEmpty()
                && region.isPresent()
                && town.filter(place -> place.population() >= LARGE).isEmpty()) {
            return new Region(region.get());
        }
        int radius = wanted == null ? USUAL_RADIUS : wanted;
        return town.<Near>map(place -> new Town(place, radius))
                .orElseGet(() -> new Words(typed, Gazetteer.nearestNames(typed, "", MOST_NAMES)));
    }
}

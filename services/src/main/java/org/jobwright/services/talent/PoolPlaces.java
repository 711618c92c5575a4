package org.jobwright.services.talent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.services.search.query.Near;

/** Which of the places that people wrote lie where an employer looks. Nobody is stored with a position for it. */
final class PoolPlaces {

    private PoolPlaces() {}

    /** Those within the place and radius that are sought; places that no map knows count if they name it. */
    static List<String> within(String sought, Integer radius, Stream<String> written) {
        Near near = Near.of(sought, radius);
        String named = sought.toLowerCase(Locale.ROOT);
        return written.filter(
                        one -> located(one).map(place -> lies(place, near)).orElseGet(() -> one.toLowerCase(Locale.ROOT)
                                .contains(named)))
                .toList();
    }

    private static boolean lies(Place place, Near near) {
        return switch (near) {
            case Near.Country country -> place.country().equals(country.code());
            case Near.Region region -> place.regionCode().equals(region.code());
            case Near.Town town -> town.place().kilometresTo(place) <= town.radius();
            case Near.Anywhere ignored -> true;
            case Near.Words ignored -> false;
        };
    }

    /** {@code Leith, Edinburgh} as a whole, else the first part that is on the map. */
    private static Optional<Place> located(String written) {
        return Stream.concat(Stream.of(written), Arrays.stream(written.split(",", -1)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .flatMap(one -> Gazetteer.postcode(one, "").or(() -> Gazetteer.find(one, "")).stream())
                .findFirst();
    }
}

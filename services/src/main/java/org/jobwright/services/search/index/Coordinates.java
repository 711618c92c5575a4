package org.jobwright.services.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jobwright.domain.search.places.Place;

/** The places of a job as an index field, and their distance from another place. */
public final class Coordinates {

    /** Hundreds of places are nowhere in particular. */
    private static final int MOST = 50;

    private Coordinates() {}

    static String text(List<Place> places) {
        return places.stream()
                .limit(MOST)
                .map(place -> String.format(Locale.ROOT, "%.4f,%.4f", place.latitude(), place.longitude()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The distance in km to the nearest place; none if there are no places. */
    public static OptionalDouble nearest(String text, Place from) {
        return text == null
                ? OptionalDouble.empty()
                : Arrays.stream(text.split(" ", -1))
                        .map(point -> point.split(",", 2))
                        .mapToDouble(
                                point -> from.kilometresTo(Double.parseDouble(point[0]), Double.parseDouble(point[1])))
                        .min();
    }
}

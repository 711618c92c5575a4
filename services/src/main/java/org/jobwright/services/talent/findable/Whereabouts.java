package org.jobwright.services.talent.findable;

import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.services.search.query.Near;

/**
 * A place of a search in numbers: a country, a region, or a circle in its box. What is not asked for fits nobody. A circle
 * is around the next large town, because that is where people are known to be.
 */
record Whereabouts(
        String country,
        String region,
        double latitude,
        double longitude,
        double radius,
        double south,
        double north,
        double west,
        double east) {

    private static final double KM_OF_A_DEGREE = 111.2;
    private static final double NEXT_TO_THE_POLE = 0.05;
    private static final double NOWHERE = 1_000;

    static Whereabouts of(String typed, Integer radius) {
        return switch (Near.of(typed, radius)) {
            case Near.Country area -> area(area.code(), "");
            case Near.Region area -> area("", area.code());
            case Near.Town town -> circle(Gazetteer.nextLargeTown(town.place()), town.radius());
            case Near.Anywhere ignored -> area("", "");
            case Near.Words ignored -> area("", "");
        };
    }

    private static Whereabouts area(String country, String region) {
        return new Whereabouts(country, region, 0, 0, 0, NOWHERE, NOWHERE, NOWHERE, NOWHERE);
    }

    private static Whereabouts circle(Place centre, int radius) {
        double height = radius / KM_OF_A_DEGREE;
        double width = height / Math.max(NEXT_TO_THE_POLE, Math.cos(Math.toRadians(centre.latitude())));
        return new Whereabouts(
                "",
                "",
                centre.latitude(),
                centre.longitude(),
                radius,
                centre.latitude() - height,
                centre.latitude() + height,
                centre.longitude() - width,
                centre.longitude() + width);
    }
}

package org.jobwright.domain.search.places;

import java.io.Serializable;
import org.jobwright.domain.shared.Language;

/**
 * A town, or a part of one, on the map.
 *
 * @param regionCode country and region such as {@code GB-ENG}; empty if the region is unknown
 * @param regionName in English
 * @param country ISO 3166-1 alpha-2
 */
public record Place(
        String name,
        String regionCode,
        String regionName,
        String country,
        int population,
        double latitude,
        double longitude)
        implements Serializable {

    private static final double EARTH_RADIUS_KM = 6371;

    /**
     * {@code Bristol, England}: distinguishes this place from all others of its name, and {@link Gazetteer#find} finds
     * it.
     */
    public String label() {
        return label(Language.EN);
    }

    /** The label in a language: {@code Munich, Bavaria} or {@code München, Bayern}. */
    public String label(Language language) {
        return PlaceLabel.of(this, language);
    }

    /** The straight-line distance. */
    public double kilometresTo(Place other) {
        return kilometresTo(other.latitude, other.longitude);
    }

    /** The straight-line distance to a point. */
    public double kilometresTo(double otherLatitude, double otherLongitude) {
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, squaredChord(otherLatitude, otherLongitude))));
    }

    /**
     * The square of half the chord through a globe of radius 1; it grows with the distance, and takes a fraction of the
     * time.
     */
    double squaredChord(double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude) / 2;
        double east = Math.toRadians(otherLongitude - longitude) / 2;
        return Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east), 2);
    }
}

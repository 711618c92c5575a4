package org.jobwright.domain.search.places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.places.Regions;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * The towns of the world, without asking an outside service: 133,000 places of GeoNames, loaded on first use into some
 * ten megabytes.
 */
public final class Gazetteer {

    private Gazetteer() {}

    /**
     * The place of a typed text: {@code Bristol}, {@code bath, gb}, {@code Springfield IL}, {@code koeln}, with or
     * without accents and case. The largest place of that name wins, unless a country or region narrows it.
     *
     * @param preferredCountry ISO 3166-1 alpha-2: a place there with a thousand people or more takes precedence over
     *     larger ones abroad; null or empty for none
     */
    public static Optional<Place> find(String typed, String preferredCountry) {
        PlaceTable table = PlaceTable.shipped();
        int row = new PlaceFinder().find(text(typed), country(preferredCountry), List.of());
        return row == PlaceFinder.NONE ? Optional.empty() : Optional.of(table.place(row));
    }

    /**
     * The place of a postcode: {@code BS3 1AA}, {@code 10115 Berlin}, {@code 97205, OR}. For Great Britain the outward
     * code counts.
     *
     * @param preferredCountry takes precedence if several countries have the code; null or empty for none
     */
    public static Optional<Place> postcode(String typed, String preferredCountry) {
        return Postcodes.find(text(typed), country(preferredCountry));
    }

    /** Whether the text has the form of a postcode. */
    public static boolean looksLikePostcode(String typed) {
        return Postcodes.looksLikeOne(text(typed));
    }

    /** Places whose names begin with this prefix, largest first and those of the preferred country early. */
    public static List<Place> startingWith(String prefix, String preferredCountry, int limit) {
        return new PlaceSuggestions().startingWith(text(prefix), country(preferredCountry), limit);
    }

    /** Places that a misspelt text may mean; none if it does not look like one. */
    public static List<Place> nearestNames(String typed, String preferredCountry, int limit) {
        return new PlaceSpelling().nearest(text(typed), country(preferredCountry), limit);
    }

    /**
     * The coordinates of a work location: those given, else those of the named town. Never in another country than the
     * one given; empty rather than in another region.
     */
    public static Optional<Place> locate(WorkLocation location) {
        return WorkPlaces.locate(location);
    }

    /**
     * The nearest town of 100,000 people or more in the region of a place; the largest town of a region that has none.
     * Many people live around it, so knowing it does not give away the place.
     */
    public static Place nextLargeTown(Place place) {
        return LargeTowns.shipped().nearest(place);
    }

    /** The region of a place of work, such as {@code GB-ENG}, by its text or its coordinates. */
    public static Optional<String> regionOf(WorkLocation location) {
        return WorkPlaces.region(location);
    }

    /**
     * The region of a typed text, by name or code: {@code Bavaria}, {@code Bayern}, {@code DE-BY}, {@code BY}.
     *
     * @param country null or empty for any; then the most common meaning wins
     */
    public static Optional<String> regionCode(String typed, String country) {
        return Regions.shipped().code(FoldedText.of(text(typed)), country(country));
    }

    /** The country of a typed text, by its code or its English or German name, as ISO 3166-1 alpha-2. */
    public static Optional<String> countryCode(String typed) {
        return CountryNames.code(FoldedText.of(text(typed)));
    }

    /** The English name of a region such as {@code GB-ENG}. */
    public static Optional<String> regionName(String code) {
        return regionName(code, Language.EN);
    }

    /** The name of a region in a language, if it has one, else in English. */
    public static Optional<String> regionName(String code, Language language) {
        return Regions.shipped().name(text(code).toUpperCase(Locale.ROOT), language);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    private static String country(String code) {
        return text(code).strip().toUpperCase(Locale.ROOT);
    }
}

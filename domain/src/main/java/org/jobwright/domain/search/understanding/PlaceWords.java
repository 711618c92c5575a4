package org.jobwright.domain.search.understanding;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.domain.shared.text.FoldedText;

/** Which words of a search are a place. Many towns are words too, so a town that nothing announces must be well known. */
final class PlaceWords {

    static final int LONGEST = 4;

    private static final Set<String> ANNOUNCING = Set.of("in", "near", "around", "bei", "nahe", "um", "within", "raum");
    /** Short names that mean a country here; others of two letters are words: IT, HR, PA. */
    private static final Set<String> SHORT = Set.of("uk", "usa", "gb");

    private static final int SHORTEST = 4;
    private static final int HAMLET = 200;
    /** A word of job titles is a town only when it is a large one: Reading, Sale, Nursing. */
    private static final int LARGE = 60_000;

    /** From so many people on a town is meant that nothing announces; elsewhere it must be a city. */
    private static final Map<String, Integer> WELL_KNOWN = Map.ofEntries(
            Map.entry("GB", 5_000),
            Map.entry("IE", 10_000),
            Map.entry("DE", 10_000),
            Map.entry("AT", 10_000),
            Map.entry("CH", 10_000),
            Map.entry("US", 40_000),
            Map.entry("CA", 60_000),
            Map.entry("AU", 60_000),
            Map.entry("NZ", 60_000));

    private static final int CITY = 250_000;

    private final String country;

    /** @param country where the reader is; empty when unknown */
    PlaceWords(String country) {
        this.country = country;
    }

    static boolean announces(String folded) {
        return ANNOUNCING.contains(folded);
    }

    /** A place that a word such as <em>in</em> announced. */
    boolean isPlace(String words) {
        return isArea(words)
                || Gazetteer.looksLikePostcode(words)
                        && Gazetteer.postcode(words, country).isPresent()
                || Gazetteer.find(words, country)
                        .filter(place -> isWhole(words))
                        .filter(place -> place.population() >= (isTitle(words) ? LARGE : HAMLET))
                        .isPresent();
    }

    /**
     * A place that nothing announced.
     *
     * @param alone nothing else was typed
     */
    boolean isWellKnown(String words, boolean alone) {
        if (isTitle(words) && !alone) {
            return false;
        }
        return isArea(words)
                || Gazetteer.find(words, country)
                        .filter(place -> isWhole(words))
                        .filter(place -> place.population()
                                >= Math.max(WELL_KNOWN.getOrDefault(place.country(), CITY), isTitle(words) ? LARGE : 0))
                        .isPresent();
    }

    /** The place as it is asked for: as it was typed, or by its label where the reader means another of that name. */
    static String asked(String typed, String country) {
        if (typed.isEmpty() || country.isEmpty() || Gazetteer.countryCode(typed).isPresent()) {
            return typed;
        }
        Optional<Place> here = Gazetteer.postcode(typed, country);
        Optional<Place> anywhere = Gazetteer.postcode(typed, "");
        if (here.isEmpty()) {
            here = Gazetteer.find(typed, country);
            anywhere = Gazetteer.find(typed, "");
        }
        return here.equals(anywhere) ? typed : here.map(Place::label).orElse(typed);
    }

    private boolean isArea(String words) {
        String folded = FoldedText.of(words);
        return SHORT.contains(folded)
                || folded.length() >= SHORTEST
                        && !isTitle(words)
                        && (Gazetteer.countryCode(words).isPresent()
                                || Gazetteer.regionCode(words, "").isPresent());
    }

    // A gazetteer forgives numbers and commas; here every word must be one of the name.
    private static boolean isWhole(String words) {
        return words.length() >= SHORTEST - 1 && words.chars().noneMatch(Character::isDigit) && words.indexOf(',') < 0;
    }

    private static boolean isTitle(String words) {
        return Arrays.stream(words.split(" ", -1)).allMatch(OccupationTitles::isTitleWord);
    }
}

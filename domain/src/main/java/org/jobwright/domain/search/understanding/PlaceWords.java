package org.jobwright.domain.search.understanding;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * Which words of a search are a place. Many towns are also words, so a town without a word such as <em>in</em> must be
 * well known.
 */
final class PlaceWords {

    static final int LONGEST = 4;

    private static final Set<String> ANNOUNCING = Set.of("in", "near", "around", "bei", "nahe", "um", "within", "raum");
    /** Short names that mean a country here; other words of two letters mean something else: IT, HR, PA. */
    private static final Set<String> SHORT = Set.of("uk", "usa", "gb");

    private static final int SHORTEST = 4;
    private static final int HAMLET = 200;
    /** A word of job titles is only a town if it is a large one: Reading, Sale, Nursing. */
    private static final int LARGE = 60_000;

    /** The population from which on a town counts without an announcing word; elsewhere it must be a city. */
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

    /** Whether words after a word such as <em>in</em> are a place. */
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
     * Whether words are a place without an announcing word.
     *
     * @param alone whether nothing else was typed
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

    /** The place to search for: as typed, or by its label if the reader means another of that name. */
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

    // A gazetteer ignores numbers and commas; here every word must belong to the name.
    private static boolean isWhole(String words) {
        return words.length() >= SHORTEST - 1 && words.chars().noneMatch(Character::isDigit) && words.indexOf(',') < 0;
    }

    private static boolean isTitle(String words) {
        return Arrays.stream(words.split(" ", -1)).allMatch(OccupationTitles::isTitleWord);
    }
}

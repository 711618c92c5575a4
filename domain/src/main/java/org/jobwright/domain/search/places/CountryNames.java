package org.jobwright.domain.search.places;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.FoldedText;

/** Countries by their codes and by their English and German names, as Java knows them. */
final class CountryNames {

    private static final Map<String, String> EVERYDAY = Map.ofEntries(
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("britain", "GB"),
            Map.entry("grossbritannien", "GB"),
            Map.entry("us", "US"),
            Map.entry("america", "US"),
            Map.entry("united states of america", "US"),
            Map.entry("vereinigte staaten von amerika", "US"),
            Map.entry("amerika", "US"),
            Map.entry("holland", "NL"),
            Map.entry("the netherlands", "NL"),
            Map.entry("uae", "AE"),
            Map.entry("vae", "AE"),
            Map.entry("czech republic", "CZ"),
            Map.entry("tschechische republik", "CZ"),
            Map.entry("turkey", "TR"),
            Map.entry("south korea", "KR"),
            Map.entry("hong kong", "HK"),
            Map.entry("hong kong sar", "HK"),
            Map.entry("macau", "MO"),
            Map.entry("ivory coast", "CI"),
            Map.entry("republic of ireland", "IE"));

    private static final Map<String, String> CODES = read();

    private CountryNames() {}

    /** The ISO 3166-1 alpha-2 code of a country, by its name or code. */
    static Optional<String> code(String folded) {
        return Optional.ofNullable(CODES.get(folded));
    }

    static String name(String country, Language language) {
        if (country.isEmpty()) {
            return "";
        }
        Locale place = new Locale.Builder().setRegion(country).build();
        return place.getDisplayCountry(language.locale()).replace(" - ", "-"); // Congo-Kinshasa is one part of a label
    }

    private static Map<String, String> read() {
        Map<String, String> codes = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            for (Language language : Language.values()) {
                codes.put(FoldedText.of(name(country, language)), country);
            }
            threeLetters(country).ifPresent(code -> codes.putIfAbsent(code, country));
        }
        for (String country : Locale.getISOCountries()) {
            codes.put(FoldedText.of(country), country);
        }
        codes.putAll(EVERYDAY);
        return Map.copyOf(codes);
    }

    private static Optional<String> threeLetters(String country) {
        try {
            return Optional.of(new Locale.Builder()
                    .setRegion(country)
                    .build()
                    .getISO3Country()
                    .toLowerCase(Locale.ROOT));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}

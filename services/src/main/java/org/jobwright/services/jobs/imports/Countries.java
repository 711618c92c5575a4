package org.jobwright.services.jobs.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the ISO code of a country, given as a code or a name. */
final class Countries {

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                CODES.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
            }
            CODES.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            CODES.put(code.toLowerCase(Locale.ROOT), code);
        }
        CODES.put("uk", "GB");
        CODES.put("england", "GB");
        CODES.put("scotland", "GB");
        CODES.put("wales", "GB");
        CODES.put("northern ireland", "GB");
        CODES.put("great britain", "GB");
        CODES.put("united states of america", "US");
    }

    private Countries() {}

    /** The code; unknown input is returned unchanged, for the advert's rules to refuse. */
    static String code(String text) {
        return CODES.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text.strip());
    }
}

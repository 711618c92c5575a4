package org.jobwright.web.insights.guides.form;

import java.io.Serializable;
import java.util.Locale;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.shared.Language;

/** Countries and regions by name: their codes are what a guide keeps. */
record AreaLabels(Language language) implements Serializable {

    /** The name of a country; a region with its code behind it, as its name may be that of several. */
    String name(String code) {
        return code.length() == 2
                ? Locale.of("", code).getDisplayCountry(language.locale())
                : Gazetteer.regionName(code, language)
                        .map(name -> name + " (" + code + ")")
                        .orElse(code);
    }

    /** The code that was typed, or whose name was; else what was typed, for the rules to refuse. */
    static String code(String typed) {
        String words = typed.strip();
        String code = words.toUpperCase(Locale.ROOT);
        if (Gazetteer.regionName(code).isPresent()) {
            return code;
        }
        return Gazetteer.countryCode(words)
                .or(() -> Gazetteer.regionCode(words, ""))
                .orElse(code);
    }
}

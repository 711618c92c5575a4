package org.jobwright.web.insights.guides.form;

import java.io.Serializable;
import java.util.Locale;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.shared.Language;

/** Countries and regions by name; a guide stores their codes. */
record AreaLabels(Language language) implements Serializable {

    /** The name of a country; a region with its code, because several regions may share a name. */
    String name(String code) {
        return code.length() == 2
                ? Locale.of("", code).getDisplayCountry(language.locale())
                : Gazetteer.regionName(code, language)
                        .map(name -> name + " (" + code + ")")
                        .orElse(code);
    }

    /** The code that was typed, or whose name was; else the input, for the rules to refuse. */
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

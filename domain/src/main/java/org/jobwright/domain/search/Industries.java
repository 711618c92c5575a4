package org.jobwright.domain.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.text.Slug;

/**
 * Names of industries in both languages. Employers type theirs freely; a well-known one is the same however it was typed,
 * and is shown in the reader's language.
 */
public final class Industries {

    private static final Map<String, Map<Language, String>> BY_SLUG = new HashMap<>();

    static {
        Resources.lines(Industries.class, "industries.tsv", line -> {
            String[] columns = Resources.columns(line, 3);
            Map<Language, String> names = new EnumMap<>(Map.of(Language.EN, columns[0], Language.DE, columns[1]));
            Stream.concat(Stream.of(columns[0], columns[1]), Stream.of(columns[2].split("\\|")))
                    .forEach(name -> BY_SLUG.putIfAbsent(Slug.of(name, ""), names));
        });
    }

    private Industries() {}

    /** What an industry is filtered by; of a well-known one its English name, else what was typed. */
    public static String slug(String typed) {
        String slug = Slug.of(typed, "");
        return known(slug).map(names -> Slug.of(names.get(Language.EN), "")).orElse(slug);
    }

    /** The name for a reader of a language; empty when the industry is not a well-known one. */
    public static Optional<String> name(String typed, Language language) {
        return known(Slug.of(typed, "")).map(names -> names.get(language));
    }

    private static Optional<Map<Language, String>> known(String slug) {
        return Optional.ofNullable(BY_SLUG.get(slug));
    }
}

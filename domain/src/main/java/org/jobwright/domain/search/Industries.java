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
 * Names of industries in each language. Employers type theirs freely; a well-known one is filtered the same way
 * however it was typed, and its usual name is shown in the reader's language.
 */
public final class Industries {

    private static final Map<String, Map<Language, String>> BY_NAME = new HashMap<>();
    private static final Map<String, String> SLUGS = new HashMap<>();

    static {
        Resources.lines(Industries.class, "industries.tsv", line -> {
            String[] columns = Resources.columns(line, 3);
            Map<Language, String> names = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                names.put(language, columns[column(language)]);
            }
            String slug = Slug.of(columns[0], "");
            names.values().forEach(name -> BY_NAME.putIfAbsent(Slug.of(name, ""), names));
            Stream.concat(names.values().stream(), Stream.of(columns[2].split("\\|")))
                    .forEach(name -> SLUGS.putIfAbsent(Slug.of(name, ""), slug));
        });
    }

    private Industries() {}

    private static int column(Language language) {
        return switch (language) {
            case EN -> 0;
            case DE -> 1;
        };
    }

    /** The filter value of an industry: the English name of a well-known one, else what was typed. */
    public static String slug(String typed) {
        String slug = Slug.of(typed, "");
        return SLUGS.getOrDefault(slug, slug);
    }

    /**
     * The name in a reader's language; empty if the industry is not well known, or was called by another word: that may
     * be narrower or broader, so the employer's wording stays.
     */
    public static Optional<String> name(String typed, Language language) {
        return Optional.ofNullable(BY_NAME.get(Slug.of(typed, ""))).map(names -> names.get(language));
    }
}

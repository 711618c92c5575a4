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
 * Names of industries in both languages. Employers type theirs freely; a well-known one is filtered alike
 * however it was typed, and its usual name is shown in the reader's language.
 */
public final class Industries {

    private static final Map<String, Map<Language, String>> BY_NAME = new HashMap<>();
    private static final Map<String, String> SLUGS = new HashMap<>();

    static {
        Resources.lines(Industries.class, "industries.tsv", line -> {
            String[] columns = Resources.columns(line, 3);
            Map<Language, String> names = new EnumMap<>(Map.of(Language.EN, columns[0], Language.DE, columns[1]));
            String slug = Slug.of(columns[0], "");
            names.values().forEach(name -> BY_NAME.putIfAbsent(Slug.of(name, ""), names));
            Stream.concat(names.values().stream(), Stream.of(columns[2].split("\\|")))
                    .forEach(name -> SLUGS.putIfAbsent(Slug.of(name, ""), slug));
        });
    }

    private Industries() {}

    /** What an industry is filtered by; of a well-known one its English name, else what was typed. */
    public static String slug(String typed) {
        String slug = Slug.of(typed, "");
        return SLUGS.getOrDefault(slug, slug);
    }

    /**
     * The name for a reader of a language; empty when the industry is not a well-known one, or was called by another word:
     * that may mean less or more, so what the employer wrote stays.
     */
    public static Optional<String> name(String typed, Language language) {
        return Optional.ofNullable(BY_NAME.get(Slug.of(typed, ""))).map(names -> names.get(language));
    }
}

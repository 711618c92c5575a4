package org.jobwright.domain.jobs.wording;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** All words to look for, prepared for searching. German adverts are also searched for English ones. */
public final class Lexicons {

    private static final class Shipped {
        static final List<LexiconEntry> ENTRIES = Stream.of(Language.values())
                .flatMap(language -> read(language).stream())
                .toList();
        static final Lexicons LEXICONS = new Lexicons(ENTRIES);
        static final Set<String> CODES = codes(ENTRIES);
    }

    private final Map<Language, Lexicon> byLanguage = new EnumMap<>(Language.class);

    /** @param entries also those that are switched off, which are left out */
    public Lexicons(Collection<LexiconEntry> entries) {
        for (Language language : Language.values()) {
            byLanguage.put(
                    language,
                    new Lexicon(entries.stream()
                            .filter(entry -> !entry.off() && entry.isFor(language))
                            .toList()));
        }
    }

    /** Those of this release. */
    public static Lexicons shipped() {
        return Shipped.LEXICONS;
    }

    /** The entries of this release. */
    public static List<LexiconEntry> shippedEntries() {
        return Shipped.ENTRIES;
    }

    /** The meanings that an entry may have. */
    public static Set<String> codes() {
        return Shipped.CODES;
    }

    /** Whether what has this meaning only advises the employer. */
    public static boolean isAdvice(String code) {
        return LexiconEntry.ADVICE.contains(code);
    }

    /** Refuses an entry that cannot be saved: of an unknown meaning, or with examples that do not hold. */
    public static void requireSound(LexiconEntry entry) {
        if (!codes().contains(entry.code())) {
            throw new InvalidInput(FieldProblem.of("code", "jobs.words.code"));
        }
        entry.requireExamples();
    }

    Lexicon of(Language language) {
        return Optional.ofNullable(byLanguage.get(language)).orElseThrow();
    }

    private static Set<String> codes(List<LexiconEntry> entries) {
        return entries.stream()
                .map(LexiconEntry::code)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), codes -> {
                    codes.add(LexiconEntry.OWN);
                    return Set.copyOf(codes);
                }));
    }

    static List<LexiconEntry> read(Language language) {
        String file = "findings-" + language.name().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream stream = Lexicons.class.getResourceAsStream(file)) {
            return read(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LexiconEntry> read(byte[] json) throws JsonProcessingException {
        return List.of(Json.readStrictly(new String(json, StandardCharsets.UTF_8), LexiconEntry[].class));
    }
}

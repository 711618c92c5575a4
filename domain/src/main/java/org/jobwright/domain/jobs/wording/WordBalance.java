package org.jobwright.domain.jobs.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Resources;

/**
 * Whether an advert has far more of the words that adverts use where men are expected than of the others. A single one says
 * nothing: nearly every advert speaks of leading or of support.
 */
final class WordBalance {

    /** By how many they must outnumber the others: strongly masculine-coded, as gender-decoder calls it. */
    private static final int MORE = 4;

    private static final int SHOWN = 5;

    /** The letters of the shortest one, by which all are looked up. */
    private static final int SHORTEST = 4;

    private static final class Shipped {
        static final Map<String, Map<String, List<String>>> BEGINNINGS = read();
    }

    private final Map<String, List<String>> masculine;
    private final Map<String, List<String>> feminine;
    private final Set<String> examples = new LinkedHashSet<>();
    private final Set<String> found = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    WordBalance(Language language) {
        masculine = Shipped.BEGINNINGS.get(language.name() + "M");
        feminine = Shipped.BEGINNINGS.get(language.name() + "F");
    }

    void add(Words words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            Optional<String> beginning = beginning(word, masculine);
            if (beginning.isPresent() && found.add(beginning.get())) {
                examples.add(words.between(i, i).toLowerCase(Locale.ROOT));
            }
            beginning(word, feminine).ifPresent(others::add);
        }
    }

    /** Some of the words; empty if the advert is balanced. */
    List<String> outnumbering() {
        return found.size() - others.size() < MORE
                ? List.of()
                : examples.stream().limit(SHOWN).toList();
    }

    private static Optional<String> beginning(String word, Map<String, List<String>> beginnings) {
        return word.length() < SHORTEST
                ? Optional.empty()
                : beginnings.getOrDefault(word.substring(0, SHORTEST), List.of()).stream()
                        .filter(word::startsWith)
                        .findFirst();
    }

    private static Map<String, Map<String, List<String>>> read() {
        Map<String, Map<String, List<String>>> beginnings = new HashMap<>();
        Resources.lines(WordBalance.class, "gendered-words.tsv", line -> {
            String[] columns = Resources.columns(line, 3);
            beginnings.put(
                    columns[0] + columns[1],
                    Stream.of(columns[2].split("\\|", -1))
                            .collect(Collectors.groupingBy(beginning -> beginning.substring(0, SHORTEST))));
        });
        return beginnings;
    }
}

package org.jobwright.domain.insights.titles;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * Titles that complete what someone began to type: our own, which are the usual ones, before those of the
 * classification.
 */
final class TitleSuggestions {

    private static final class Shipped {
        static final TitleSuggestions TITLES = new TitleSuggestions();
    }

    private record Suggestion(String folded, String title, int rank, Language language) {}

    private static final Comparator<Suggestion> USUAL_FIRST = Comparator.comparing(Suggestion::rank)
            .thenComparing(suggestion -> suggestion.title.length())
            .thenComparing(Suggestion::title);

    private final Suggestion[] sorted;
    private final String[] folded;

    private TitleSuggestions() {
        Map<String, Suggestion> all = new LinkedHashMap<>();
        TitleGroup.shipped().forEach(group -> {
            for (Language language : Language.values()) {
                group.usual(language).forEach(title -> add(all, title, 0, language));
            }
        });
        OccupationTable.shipped().reported().forEach(title -> add(all, title, 1, Language.EN));
        sorted = all.values().stream()
                .sorted(Comparator.comparing(Suggestion::folded))
                .toArray(Suggestion[]::new);
        folded = Arrays.stream(sorted).map(Suggestion::folded).toArray(String[]::new);
    }

    static TitleSuggestions shipped() {
        return Shipped.TITLES;
    }

    List<String> startingWith(String prefix, Language language, int limit) {
        String typed = prefix.length() > TitleWords.LONGEST ? "" : FoldedText.of(prefix);
        int found = Arrays.binarySearch(folded, typed);
        int from = found < 0 ? -found - 1 : found;
        return typed.isEmpty()
                ? List.of()
                : IntStream.range(from, folded.length)
                        .takeWhile(i -> folded[i].startsWith(typed))
                        .mapToObj(i -> sorted[i])
                        .filter(suggestion -> suggestion.language == language)
                        .sorted(USUAL_FIRST)
                        .limit(limit)
                        .map(Suggestion::title)
                        .toList();
    }

    private static void add(Map<String, Suggestion> all, String title, int rank, Language language) {
        String plain = title.indexOf('(') < 0
                ? title
                : title.substring(0, title.indexOf('(')).strip();
        all.putIfAbsent(FoldedText.of(plain), new Suggestion(FoldedText.of(plain), plain, rank, language));
    }
}

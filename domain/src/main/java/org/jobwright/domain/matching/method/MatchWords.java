package org.jobwright.domain.matching.method;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.shared.Resources;

/** The words by which lines are understood, in English and German; all are folded. */
final class MatchWords {

    private static final Map<String, List<String>> LISTS = read();
    private static final Map<String, Set<String>> SETS = sets();

    private MatchWords() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lists = new HashMap<>();
        Resources.lines(MatchWords.class, "match-words.tsv", line -> {
            String[] columns = Resources.columns(line, 2);
            lists.put(columns[0], List.of(columns[1].split("\\|", -1)));
        });
        return Map.copyOf(lists);
    }

    private static Map<String, Set<String>> sets() {
        Map<String, Set<String>> sets = new HashMap<>();
        LISTS.forEach((name, words) -> sets.put(name, Set.copyOf(words)));
        return Map.copyOf(sets);
    }

    static boolean is(String list, Word word) {
        return is(list, word.folded());
    }

    static boolean is(String list, String folded) {
        return SETS.get(list).contains(folded);
    }

    static List<String> all(String list) {
        return LISTS.get(list);
    }

    /** Whether a text has a word of a list. */
    static boolean hasAny(String list, List<Word> words) {
        return words.stream().anyMatch(word -> is(list, word));
    }

    /** Without small words. */
    static List<Word> withoutSmall(List<Word> words) {
        return words.stream().filter(word -> !is("small", word)).toList();
    }

    /** The words that say something: also without "good knowledge of". */
    static List<Word> telling(List<Word> words) {
        return withoutSmall(words).stream().filter(word -> !is("filler", word)).toList();
    }

    /** The folded words with one blank between them. */
    static String joined(List<Word> words) {
        return String.join(" ", words.stream().map(Word::folded).toList());
    }
}

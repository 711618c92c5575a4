package org.jobwright.domain.jobs.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words for search engines, not for people: one content word again and again, or a list of titles. Honest adverts repeat the
 * words of their own title, and list fields of work; so the first may be more often, and a list must have one of them or say
 * that it is of keywords.
 */
final class Repetition {

    private static final int LEAST_WORDS = 50;
    private static final int LEAST_TIMES = 8;
    private static final double SHARE = 0.08;
    private static final double SHARE_OF_TITLE = 0.16;
    private static final int STEM = 5;
    private static final int LETTERS = 4;
    private static final int TITLES = 12;
    private static final int WORDS_OF_TITLE = 4;

    private static final Set<String> ANNOUNCING = Set.of(
            "keyword",
            "keywords",
            "tags",
            "hashtags",
            "suchbegriffe",
            "suchworte",
            "suchworter",
            "stichworte",
            "stichworter",
            "schlagworte",
            "schlagworter");

    private static final Set<String> OF_EVERY_ADVERT = Set.of(
            "with", "your", "will", "have", "that", "this", "from", "their", "work", "working", "team", "role",
            "within", "oder", "eine", "einer", "einen", "nicht", "unsere", "unser", "ihre", "sind", "werden", "sowie",
            "durch", "auch", "nach", "other", "they", "them", "also", "which", "what", "about", "such", "must",
            "should", "were");

    private Repetition() {}

    /** The beginnings of the content words of a title. */
    static Set<String> stems(Words title) {
        return IntStream.range(0, title.size())
                .mapToObj(at -> title.get(at).folded())
                .filter(word -> word.length() >= LETTERS)
                .map(Repetition::stem)
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    /** @param ofTitle the beginnings of the words of the title */
    static void look(String field, Words words, Set<String> ofTitle, Consumer<WordFinding> found) {
        oneWord(field, words, ofTitle, found);
        titles(field, words, ofTitle, found);
    }

    private static void oneWord(String field, Words words, Set<String> ofTitle, Consumer<WordFinding> found) {
        Map<String, Integer> times = new HashMap<>();
        int all = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            if (word.length() >= LETTERS && !OF_EVERY_ADVERT.contains(word)) {
                times.merge(word, 1, Integer::sum);
                all++;
            }
        }
        if (all < LEAST_WORDS) {
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            double share = ofTitle.contains(stem(word)) ? SHARE_OF_TITLE : SHARE;
            if (times.getOrDefault(word, 0) > Math.max(LEAST_TIMES, all * share)) {
                found.accept(of(field, words, i, i));
                return;
            }
        }
    }

    /** More than twelve short parts between commas, with no other word around them. */
    private static void titles(String field, Words words, Set<String> ofTitle, Consumer<WordFinding> found) {
        int first = 0;
        int parts = 1;
        int begin = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean ends = i == words.size()
                    || words.get(i).sentence() != words.get(i - 1).sentence()
                    || i - begin >= WORDS_OF_TITLE && !comma(words, i);
            if (ends) {
                if (parts > TITLES && isForSearchEngines(words, first, i, ofTitle)) {
                    found.accept(of(field, words, first, i - 1));
                }
                first = i;
                begin = i;
                parts = 1;
            } else if (comma(words, i)) {
                parts++;
                begin = i;
            }
        }
    }

    private static boolean isForSearchEngines(Words words, int first, int end, Set<String> ofTitle) {
        return IntStream.range(first, end)
                .mapToObj(at -> words.get(at).folded())
                .anyMatch(
                        word -> ANNOUNCING.contains(word) || word.length() >= LETTERS && ofTitle.contains(stem(word)));
    }

    private static boolean comma(Words words, int at) {
        String between =
                words.text().substring(words.get(at - 1).end(), words.get(at).start());
        return between.strip().equals(",") || between.strip().equals("|");
    }

    private static WordFinding of(String field, Words words, int first, int last) {
        return WordFinding.of(
                "stuffing",
                Severity.FLAG,
                field,
                words.text(),
                words.get(first).start(),
                words.get(last).end());
    }
}

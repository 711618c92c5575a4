package org.jobwright.domain.jobs.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Words for search engines, not for people: one content word again and again, or a list of titles. */
final class Repetition {

    private static final int LEAST_WORDS = 50;
    private static final int LEAST_TIMES = 8;
    private static final double SHARE = 0.08;
    private static final int LETTERS = 4;
    private static final int TITLES = 12;
    private static final int WORDS_OF_TITLE = 4;

    private static final Set<String> OF_EVERY_ADVERT = Set.of(
            "with", "your", "will", "have", "that", "this", "from", "their", "work", "working", "team", "role",
            "within", "oder", "eine", "einer", "einen", "nicht", "unsere", "unser", "ihre", "sind", "werden", "sowie",
            "durch", "auch", "nach", "other", "they", "them", "also", "which", "what", "about", "such", "must",
            "should", "were");

    private Repetition() {}

    static void look(String field, Words words, Consumer<WordFinding> found) {
        oneWord(field, words, found);
        titles(field, words, found);
    }

    private static void oneWord(String field, Words words, Consumer<WordFinding> found) {
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
        double least = Math.max(LEAST_TIMES, all * SHARE);
        for (int i = 0; i < words.size(); i++) {
            if (times.getOrDefault(words.get(i).folded(), 0) > least) {
                found.accept(of(field, words, i, i));
                return;
            }
        }
    }

    /** More than twelve short parts between commas, with no other word around them. */
    private static void titles(String field, Words words, Consumer<WordFinding> found) {
        int first = 0;
        int parts = 1;
        int begin = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean ends = i == words.size()
                    || words.get(i).sentence() != words.get(i - 1).sentence()
                    || i - begin >= WORDS_OF_TITLE && !comma(words, i);
            if (ends) {
                if (parts > TITLES) {
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

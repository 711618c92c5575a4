package org.jobwright.domain.insights.titles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Words of a title that belong together, normalized for comparison: {@code Sr. Back-End Engineer, Payments (Java)} has
 * three lines.
 *
 * @param aside whether it is in brackets
 */
public record TitleLine(List<Word> words, boolean aside) {

    /** A stroke between two choices: {@code UI/UX Designer}. */
    static final String STROKE = "/";

    /** A normalized word, and its position in the input. */
    public record Word(String text, int from, int to) {}

    /** The lines of a title, ordered by their end; none is empty. */
    public static List<TitleLine> of(String title) {
        return new TitleScan(title).lines();
    }

    /** The choices separated by strokes, without empty ones. */
    public static List<List<Word>> choices(List<Word> words, Predicate<Word> parts) {
        List<List<Word>> choices = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || parts.test(words.get(i))) {
                if (i > from) {
                    choices.add(words.subList(from, i));
                }
                from = i + 1;
            }
        }
        return choices;
    }

    public static boolean isStroke(Word word) {
        return word.text.equals(STROKE);
    }

    /** The words written as one, without insignificant ones. */
    public static String joined(List<Word> words) {
        StringBuilder joined = new StringBuilder();
        for (Word word : words) {
            joined.append(word.text);
        }
        return joined.toString();
    }

    /** The words with spaces between them. */
    public static String spaced(List<Word> words) {
        StringBuilder spaced = new StringBuilder();
        for (Word word : words) {
            spaced.append(spaced.isEmpty() ? "" : " ").append(word.text);
        }
        return spaced.toString();
    }
}

package org.jobwright.domain.jobs.wording;

import java.util.function.Consumer;

/** Shouting: six words in a row in capitals, in a line that also has other words. A heading may be in capitals. */
final class Capitals {

    private static final int IN_A_ROW = 6;
    private static final int LETTERS = 3;

    private Capitals() {}

    static void look(String field, Words words, Consumer<WordFinding> found) {
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && words.get(end).line() == words.get(at).line() && isCapital(words, end)) {
                end++;
            }
            if (shouted(words, at, end) >= IN_A_ROW && !isWholeLine(words, at, end)) {
                found.accept(WordFinding.of(
                        "caps",
                        Severity.FLAG,
                        field,
                        words.text(),
                        words.get(at).start(),
                        words.get(end - 1).end()));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** How many words there are, but those after a comma: between commas they are abbreviations. */
    private static int shouted(Words words, int first, int end) {
        int shouted = end - first;
        for (int i = first + 1; i < end; i++) {
            shouted -= isAfterComma(words, i) ? 1 : 0;
        }
        return shouted;
    }

    private static boolean isAfterComma(Words words, int at) {
        return words.text()
                        .substring(words.get(at - 1).end(), words.get(at).start())
                        .indexOf(',')
                >= 0;
    }

    private static boolean isCapital(Words words, int at) {
        Words.Word word = words.get(at);
        return word.end() - word.start() >= LETTERS
                && Character.isUpperCase(words.text().charAt(word.start())) // few words begin with a capital
                && words.between(at, at).chars().allMatch(Character::isUpperCase);
    }

    /** A heading: nothing else on the line but at most one word on each side, such as a number. */
    private static boolean isWholeLine(Words words, int first, int end) {
        int line = words.get(first).line();
        boolean before = first > 1 && words.get(first - 2).line() == line;
        boolean after = end + 1 < words.size() && words.get(end + 1).line() == line;
        return !before && !after;
    }
}

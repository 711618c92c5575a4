package org.jobwright.domain.insights.roles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.insights.titles.OccupationTable;
import org.jobwright.domain.insights.titles.TitleLine;
import org.jobwright.domain.insights.titles.TitleLine.Word;

/**
 * Words that differ by one letter from a word of a role: {@code Registred Nurse}. Words that occur in any title are
 * left alone, and so are the first letter and the ending, which makes a different word in German: {@code Pflege} and
 * {@code Pfleger}.
 */
final class RoleSpelling {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 30;

    private final OccupationTable table = OccupationTable.shipped();
    private final Set<String> known;
    private final Map<String, Set<String>> byShorter = new HashMap<>();

    RoleSpelling(Set<String> words) {
        known = words;
        for (String word : words) {
            if (word.length() >= SHORTEST && word.length() <= LONGEST) {
                shorter(word).forEach(one -> byShorter
                        .computeIfAbsent(one, shorter -> new HashSet<>())
                        .add(word));
            }
        }
    }

    /** The lines with corrected words; the same lines if there is nothing to correct. */
    List<TitleLine> corrected(List<TitleLine> lines) {
        return lines.stream()
                .map(line ->
                        new TitleLine(line.words().stream().map(this::corrected).toList(), line.aside()))
                .toList();
    }

    private Word corrected(Word word) {
        String text = word.text();
        if (text.length() < SHORTEST - 1 || text.length() > LONGEST || known.contains(text) || table.isWord(text)) {
            return word;
        }
        Set<String> meant = new HashSet<>();
        for (String shorter : shorter(text)) {
            for (String one : byShorter.getOrDefault(shorter, Set.of())) {
                if (isOneLetterOff(text, one)) {
                    meant.add(one);
                }
            }
        }
        return meant.size() == 1 ? new Word(meant.iterator().next(), word.from(), word.to()) : word;
    }

    /** The word, and the word with one letter left out. */
    private static Set<String> shorter(String word) {
        Set<String> shorter = new HashSet<>();
        shorter.add(word);
        for (int i = 1; i < word.length() - 1; i++) {
            shorter.add(word.substring(0, i) + word.substring(i + 1));
        }
        return shorter;
    }

    /** Whether one letter is missing, extra, different or swapped with its neighbour; never the first or the last. */
    private static boolean isOneLetterOff(String typed, String meant) {
        int start = 0;
        int most = Math.min(typed.length(), meant.length());
        while (start < most && typed.charAt(start) == meant.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < most - start
                && typed.charAt(typed.length() - 1 - same) == meant.charAt(meant.length() - 1 - same)) {
            same++;
        }
        String wrong = typed.substring(start, typed.length() - same);
        String right = meant.substring(start, meant.length() - same);
        boolean swapped = wrong.length() == 2
                && right.length() == 2
                && wrong.charAt(0) == right.charAt(1)
                && wrong.charAt(1) == right.charAt(0);
        return start > 0 && same > 0 && (wrong.length() <= 1 && right.length() <= 1 || swapped);
    }
}

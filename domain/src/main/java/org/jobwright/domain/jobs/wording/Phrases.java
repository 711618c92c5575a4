package org.jobwright.domain.jobs.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.text.FoldedText;

/** Phrases, found at a word without looking at each of them: by their first word, or by three letters of it. */
final class Phrases {

    private static final int KNOWN = 3;
    private static final String NUMBER = "#";
    private static final String ANY = "*";

    private final Map<String, List<List<String>>> byWord = new HashMap<>();
    private final Map<String, List<List<String>>> byStart = new HashMap<>();
    private final Map<String, List<List<String>>> byEnd = new HashMap<>();

    Phrases(List<String> phrases) {
        phrases.forEach(this::add);
    }

    boolean isEmpty() {
        return byWord.isEmpty() && byStart.isEmpty() && byEnd.isEmpty();
    }

    /** How many words the longest phrase has that begins at this word; 0 if none does. */
    int lengthAt(Words words, int at) {
        String word = words.get(at).folded();
        int longest = longest(byWord.get(word), words, at);
        if (isNumber(word)) {
            longest = Math.max(longest, longest(byWord.get(NUMBER), words, at));
        }
        if (word.length() >= KNOWN) {
            longest = Math.max(longest, longest(byStart.get(word.substring(0, KNOWN)), words, at));
            longest = Math.max(longest, longest(byEnd.get(word.substring(word.length() - KNOWN)), words, at));
        }
        return longest;
    }

    /** Whether one of them begins at a word from the first to the last. */
    boolean isBetween(Words words, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (lengthAt(words, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private void add(String phrase) {
        List<String> parts = new ArrayList<>();
        for (String part : phrase.strip().split(" ", -1)) {
            parts.add(part.equals(NUMBER) ? part : folded(part));
        }
        String first = parts.getFirst();
        String letters = first.replace(ANY, "");
        if (first.startsWith(ANY)) {
            byEnd.computeIfAbsent(letters.substring(letters.length() - KNOWN), none -> new ArrayList<>())
                    .add(parts);
        } else if (first.endsWith(ANY)) {
            byStart.computeIfAbsent(letters.substring(0, KNOWN), none -> new ArrayList<>())
                    .add(parts);
        } else {
            byWord.computeIfAbsent(first, none -> new ArrayList<>()).add(parts);
        }
    }

    private static String folded(String part) {
        String letters = FoldedText.of(part.replace(ANY, ""));
        return (part.startsWith(ANY) ? ANY : "") + letters + (part.endsWith(ANY) ? ANY : "");
    }

    private static int longest(List<List<String>> phrases, Words words, int at) {
        int longest = 0;
        if (phrases != null) {
            for (List<String> phrase : phrases) {
                if (phrase.size() > longest && isAt(phrase, words, at)) {
                    longest = phrase.size();
                }
            }
        }
        return longest;
    }

    private static boolean isAt(List<String> phrase, Words words, int at) {
        if (at + phrase.size() > words.size()
                || words.get(at).line() != words.get(at + phrase.size() - 1).line()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!matches(phrase.get(i), words.get(at + i).folded())) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String part, String word) {
        if (part.equals(NUMBER)) {
            return isNumber(word);
        }
        if (part.endsWith(ANY)) {
            return word.startsWith(part.substring(0, part.length() - 1));
        }
        return part.startsWith(ANY) ? word.endsWith(part.substring(1)) : word.equals(part);
    }

    private static boolean isNumber(String word) {
        return word.length() <= 6 && word.chars().allMatch(Character::isDigit);
    }
}

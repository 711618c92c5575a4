package org.jobwright.domain.talent.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * The name of a school at the end of a piece such as {@code Culinary Arts Southern Maine Community College}.
 *
 * @param before what precedes it, a subject or a degree
 */
record SchoolName(String before, String name) {

    /** These are part of a name together with the word before them. */
    private static final Set<String> KINDS = Set.of(
            "community",
            "state",
            "technical",
            "high",
            "international",
            "city",
            "junior",
            "middle",
            "graduate",
            "business",
            "county",
            "metropolitan",
            "christian",
            "catholic",
            "academy",
            "memorial",
            "charter",
            "elementary");

    /** These begin a name of two words and more: Eastern Oregon, Notre Dame, San Jose. */
    private static final Set<String> BEGINS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "new",
            "san",
            "santa",
            "st",
            "los",
            "las",
            "el",
            "notre",
            "great",
            "george",
            "john");

    private static final Set<String> NAMED_AFTER =
            Set.of("university", "college", "school", "academy", "universitat", "hochschule", "technische");

    static SchoolName in(String text, boolean somethingBefore) {
        String[] words = text.split(" +", -1);
        int kind = 0;
        while (kind < words.length - 1 && !CvWords.isSchool(FoldedText.of(words[kind]))) {
            kind++;
        }
        int start = somethingBefore ? start(words, kind) : 0;
        return new SchoolName(
                HeadPart.trimmed(String.join(" ", Arrays.copyOf(words, start))),
                HeadPart.trimmed(String.join(" ", Arrays.copyOfRange(words, start, words.length))));
    }

    private static int start(String[] words, int kind) {
        String after = kind + 1 < words.length ? words[kind + 1].toLowerCase(Locale.ROOT) : "";
        if ((after.equals("of") || after.equals("für")) && NAMED_AFTER.contains(FoldedText.of(words[kind]))) {
            return kind;
        }
        int start = kind;
        while (start > 0 && KINDS.contains(FoldedText.of(words[start - 1]))) {
            start--;
        }
        if (start > 0 && isCapital(words[start - 1])) {
            start--;
        }
        if (start > 0 && isCapital(words[start - 1]) && BEGINS.contains(FoldedText.of(words[start - 1]))) {
            start--;
        }
        return start;
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }
}

package org.jobwright.domain.shared.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Text normalized for comparison: lower case without accents, one space between words, and one spelling of Saint, Mount
 * and Fort. {@code St. Albans}, {@code Saint Albans} and {@code ST ALBANS} become {@code st albans}.
 */
public final class FoldedText {

    private static final Map<String, String> WORDS = Map.of("saint", "st", "sankt", "st", "mt", "mount", "ft", "fort");
    // Letters that Unicode does not decompose into letter and accent, but that are typed like these.
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ø', "o"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"),
            Map.entry('ə', "a"));

    private FoldedText() {}

    /** The text normalized for comparison. */
    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int word = 0;
        String letters = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < letters.length(); i++) {
            char letter = Character.toLowerCase(letters.charAt(i));
            if (isKept(letter)) {
                append(letter, folded);
            } else if (!isSkipped(letter) && folded.length() > word) {
                endWord(folded, word);
                folded.append(' ');
                word = folded.length();
            }
        }
        endWord(folded, word);
        int end = folded.length();
        return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /** Spelled-out umlauts, for keyboards without them: {@code koeln} means {@code koln}. */
    public static String withoutSpelledUmlauts(String folded) {
        return folded.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** Without postcodes and house numbers. */
    public static String withoutNumbers(String folded) {
        return Arrays.stream(folded.split(" ", -1))
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .collect(Collectors.joining(" "));
    }

    /** With each word capitalized: the most common way to write a folded name. */
    public static String capitalised(String folded) {
        StringBuilder written = new StringBuilder(folded);
        for (int i = 0; i < written.length(); i++) {
            if (i == 0 || written.charAt(i - 1) == ' ') {
                written.setCharAt(i, Character.toUpperCase(written.charAt(i)));
            }
        }
        return written.toString();
    }

    /** As stored in the tables. */
    public static byte[] bytes(String folded) {
        return folded.getBytes(StandardCharsets.UTF_8);
    }

    // Each word of each advert: a stream takes several times as long.
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKept(char letter) {
        return letter < 128
                ? letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9'
                : Character.isLetterOrDigit(letter);
    }

    private static void append(char letter, StringBuilder folded) {
        String spelled = letter < 128 ? null : LETTERS.get(letter);
        if (spelled == null) {
            folded.append(letter);
        } else {
            folded.append(spelled);
        }
    }

    // Points and apostrophes join what they separate: D.C., King's Lynn.
    private static boolean isSkipped(char letter) {
        return letter == '.'
                || letter == '\''
                || letter == '’'
                || letter == '‘'
                || letter == 'ʼ'
                || letter == '`'
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static void endWord(StringBuilder folded, int from) {
        String one = folded.length() - from > 5 ? null : WORDS.get(folded.substring(from));
        if (one != null) {
            folded.replace(from, folded.length(), one);
        }
    }
}

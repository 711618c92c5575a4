package org.jobwright.domain.jobs.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * The words of a text with their places. Each is normalized by itself: full-width letters, accents and invisible
 * characters make no difference. One pass over the text, whatever it is.
 */
final class Words {

    /** A word, with the numbers of its sentence and line. */
    record Word(String folded, int start, int end, int sentence, int line) {}

    /** What a word ends with that names both forms: {@code Verkäufer:in}, {@code Verkäufer/-in}, {@code VerkäuferIn}. */
    private static final String OTHER_FORM = " in";

    private final String text;
    private final List<Word> words = new ArrayList<>();

    Words(String text) {
        this.text = text;
        int sentence = 0;
        int line = 0;
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (Character.isLetterOrDigit(letter)) {
                int end = endOfWord(text, at);
                int form = endOfOtherForm(text, end);
                String word = text.substring(at, end);
                boolean both = form > end || isInnerForm(word);
                end = form;
                words.add(new Word(both ? folded(word) + OTHER_FORM : folded(word), at, end, sentence, line));
                at = end;
                continue;
            }
            if (letter == '\n') {
                line++;
                sentence++;
            } else if (endsSentence(text, at)) {
                sentence++;
            }
            at++;
        }
    }

    String text() {
        return text;
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    String between(int first, int last) {
        return text.substring(get(first).start(), get(last).end());
    }

    static String folded(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return FoldedText.of(withoutInvisible(Normalizer.normalize(word, Normalizer.Form.NFKC)));
            }
        }
        return FoldedText.of(word);
    }

    private static String withoutInvisible(String word) {
        StringBuilder seen = new StringBuilder(word.length());
        word.chars()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .forEach(letter -> seen.append((char) letter));
        return seen.toString();
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        for (int i = start; i < text.length() && isInside(text.charAt(i)); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                end = i + 1;
            }
        }
        return end;
    }

    private static int endOfOtherForm(String text, int end) {
        if (end == text.length() || "/:*_·(".indexOf(text.charAt(end)) < 0) {
            return end;
        }
        int form = text.startsWith("-", end + 1) ? end + 2 : end + 1;
        int after = text.startsWith("innen", form) ? form + 5 : text.startsWith("in", form) ? form + 2 : end;
        return after < text.length() && Character.isLetterOrDigit(text.charAt(after)) ? end : after;
    }

    private static boolean isInnerForm(String word) {
        int form = word.endsWith("Innen") ? word.length() - 5 : word.endsWith("In") ? word.length() - 2 : 0;
        return form > 0 && Character.getType(word.charAt(form - 1)) == Character.LOWERCASE_LETTER;
    }

    private static boolean isInside(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '\'' || letter > 127 && isInsideBeyondAscii(letter);
    }

    private static boolean isInsideBeyondAscii(char letter) {
        return letter == '’'
                || Character.getType(letter) == Character.FORMAT
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean endsSentence(String text, int at) {
        char letter = text.charAt(at);
        boolean mark = letter == '.' || letter == '!' || letter == '?' || letter == ';';
        return mark && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }
}

package org.jobwright.domain.matching.method;

import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.matching.method.Word.Gap;
import org.jobwright.domain.shared.text.FoldedText;

/** Cuts a text into words, in one pass. */
final class Words {

    private static final String CLAUSE = ".;!?|\u2022\u25CF\u25AA\u00B7\t\n\uF0B7";
    private static final String ASIDE = ":()[]\u2013\u2014";

    /** As many blanks are a column of a table. */
    private static final int COLUMN = 3;

    private final String text;
    private final List<Word> words = new ArrayList<>();

    private Words(String text) {
        this.text = text;
        int at = 0;
        int end = 0;
        while (at < text.length()) {
            if (isLetter(at) || startsSigned(at)) {
                int from = at;
                at = endOfWord(at);
                add(from, at, end);
                end = at;
            } else {
                at++;
            }
        }
    }

    static List<Word> of(String text) {
        return List.copyOf(new Words(text).words);
    }

    private boolean isLetter(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** The point of {@code .NET}. */
    private boolean startsSigned(int at) {
        return text.charAt(at) == '.' && isLetter(at + 1) && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
    }

    private int endOfWord(int from) {
        int at = from + 1;
        while (isLetter(at) || isJoined(at)) {
            at++;
        }
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '#')) {
            at++;
        }
        return at;
    }

    /** An apostrophe within a word, as in {@code master's}, or an accent of its own. */
    private boolean isJoined(int at) {
        return at < text.length()
                && ((text.charAt(at) == '\'' || text.charAt(at) == '\u2019') && isLetter(at + 1)
                        || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK);
    }

    private void add(int from, int to, int before) {
        String written = text.substring(from, to);
        String letters = FoldedText.of(written);
        if (!letters.isEmpty()) {
            String signed = (written.charAt(0) == '.' ? "." : "") + letters + signs(written);
            words.add(new Word(signed, written, from, to, words.isEmpty() ? Gap.CLAUSE : gap(before, from)));
        }
    }

    private static String signs(String written) {
        int at = written.length();
        while (at > 0 && (written.charAt(at - 1) == '+' || written.charAt(at - 1) == '#')) {
            at--;
        }
        return written.substring(at);
    }

    private Gap gap(int from, int to) {
        Gap gap = Gap.NONE;
        int blanks = 0;
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            blanks = sign == ' ' ? blanks + 1 : 0;
            Gap found = blanks >= COLUMN || CLAUSE.indexOf(sign) >= 0 && !isInnerPoint(i)
                    ? Gap.CLAUSE
                    : ASIDE.indexOf(sign) >= 0 || isDash(i) ? Gap.ASIDE : sign == ',' ? Gap.COMMA : Gap.NONE;
            gap = found.compareTo(gap) > 0 ? found : gap;
        }
        return gap;
    }

    /** A point without a blank after it, as in {@code Node.js}. */
    private boolean isInnerPoint(int at) {
        return text.charAt(at) == '.' && isLetter(at + 1);
    }

    private boolean isDash(int at) {
        return text.charAt(at) == '-' && at > 0 && Character.isWhitespace(text.charAt(at - 1));
    }
}

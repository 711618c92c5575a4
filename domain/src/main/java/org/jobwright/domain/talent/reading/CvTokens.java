package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.text.FoldedText;

/** A line as words, numbers and signs, without the blanks between them. */
final class CvTokens {

    /** @param folded of a word; of a number or sign as it stands */
    record Token(Kind kind, String folded, int from, int to) {

        boolean isSign(String signs) {
            return kind == Kind.SIGN && signs.contains(folded);
        }

        boolean isNumber(int digits) {
            return kind == Kind.NUMBER && folded.length() == digits;
        }

        int number() {
            return Integer.parseInt(folded);
        }
    }

    enum Kind {
        WORD,
        NUMBER,
        SIGN
    }

    static final Token END = new Token(Kind.SIGN, "\n", 0, 0);

    private final List<Token> tokens = new ArrayList<>();

    CvTokens(String line) {
        int at = 0;
        while (at < line.length()) {
            char first = line.charAt(at);
            int end = at + 1;
            if (Character.isLetter(first)) {
                while (end < line.length() && Character.isLetter(line.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Kind.WORD, FoldedText.of(line.substring(at, end)), at, end));
            } else if (isDigit(first)) {
                while (end < line.length() && isDigit(line.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Kind.NUMBER, line.substring(at, end), at, end));
            } else if (!Character.isWhitespace(first)) {
                tokens.add(new Token(Kind.SIGN, String.valueOf(first), at, end));
            }
            at = end;
        }
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    int size() {
        return tokens.size();
    }

    /** The token at an index, or one that means nothing. */
    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
    }
}

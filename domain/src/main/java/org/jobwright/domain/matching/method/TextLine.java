package org.jobwright.domain.matching.method;

import java.util.List;
import org.jobwright.domain.matching.result.Quote;
import org.jobwright.domain.matching.result.QuoteSource;

/**
 * A line that an applicant wrote, with its words.
 *
 * @param number counted from 1 in its source
 */
record TextLine(QuoteSource source, int number, String text, List<Word> words) {

    private static final int LONGEST_QUOTE = 200;
    private static final String CUT = "\u2026";
    private static final String JOIN = " \u00B7 ";
    private static final int HALF_QUOTE = (LONGEST_QUOTE - JOIN.length()) / 2;

    static TextLine of(QuoteSource source, int number, String text) {
        return new TextLine(source, number, text, Words.of(text));
    }

    /** The line as a quote. */
    Quote quote() {
        return new Quote(source, number, cut(0, Math.min(text.length(), LONGEST_QUOTE)));
    }

    /** The part around some words. */
    Quote quote(Hit hit) {
        return new Quote(source, number, around(hit, LONGEST_QUOTE));
    }

    /** The beginning of this line, and the part of another around some words that explain it. */
    Quote quote(TextLine explained, Hit hit) {
        String begun = text.length() <= HALF_QUOTE ? text : cut(0, HALF_QUOTE);
        return new Quote(
                source,
                number,
                equals(explained) ? around(hit, LONGEST_QUOTE) : begun + JOIN + explained.around(hit, HALF_QUOTE));
    }

    private String around(Hit hit, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int from = words.get(hit.first()).from();
        int to = Math.min(words.get(hit.last()).to(), from + longest);
        int around = (longest - (to - from)) / 2;
        int begin = Math.max(0, Math.min(from - around, text.length() - longest));
        return cut(begin, begin + longest);
    }

    /** Between whole words, and with signs where something is left out. */
    private String cut(int begin, int end) {
        int from = begin == 0 ? 0 : text.indexOf(' ', begin) + 1;
        int last = end == text.length() ? end : text.lastIndexOf(' ', end - CUT.length());
        if (last <= from) {
            return safe(begin, end);
        }
        return (from == 0 ? "" : CUT) + text.substring(from, last).strip() + (end == text.length() ? "" : CUT);
    }

    /** Where there is no blank: not within a character of two halves. */
    private String safe(int begin, int end) {
        int from = Character.isLowSurrogate(text.charAt(begin)) ? begin + 1 : begin;
        int to = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        return text.substring(from, Math.max(from, to)).strip();
    }
}

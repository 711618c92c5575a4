package org.jobwright.domain.talent.reading;

import java.util.Optional;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.talent.reading.CvTokens.Kind;
import org.jobwright.domain.talent.reading.CvTokens.Token;

/**
 * Finds periods as people write them: {@code 03/2019 - heute}, {@code Jan 2018 to Current}, {@code 2015–2017},
 * {@code seit Mai 2020}, {@code March – June 2018}, {@code 01.10.2014 bis 31.12.2016}. Each token of a line is looked at a
 * few times at most.
 */
final class PeriodReader {

    private static final int FIRST_YEAR = 1940;
    private static final int LAST_YEAR = 2060;
    private static final int MONTHS = 12;
    private static final int CENTURY = 100;
    private static final int YOUNG = 60;
    private static final String HYPHENS = "-–—‐‑‒−~";

    /** A date that was read, and the token after it. */
    private record Read(PartialDate date, int next) {}

    private final CvTokens tokens;

    private PeriodReader(String line) {
        tokens = new CvTokens(line);
    }

    /** The first range of a line, or its first date if it has no range. */
    static Optional<Period> in(String line) {
        PeriodReader reader = new PeriodReader(line);
        Period single = null;
        for (int i = 0; i < reader.tokens.size(); i++) {
            Optional<Period> found = reader.at(i);
            if (found.isPresent() && found.get().range()) {
                return found;
            }
            single = single == null ? found.orElse(null) : single;
        }
        return Optional.ofNullable(single);
    }

    private Optional<Period> at(int index) {
        if (continues(index)) {
            return Optional.empty();
        }
        boolean since = CvWords.is("since", tokens.at(index).folded());
        int first = since ? index + 1 : index;
        Read start = date(first);
        Read shared = start == null ? sharedYear(first) : null;
        if (start == null && shared == null) {
            return Optional.empty();
        }
        if (shared != null) {
            Read end = date(shared.next());
            return Optional.of(period(index, end.next(), shared.date(), end.date(), true));
        }
        int next = separator(start.next());
        if (next > start.next()) {
            int open = today(next);
            if (open > next) {
                return Optional.of(period(index, open, start.date(), null, true));
            }
            Read end = date(next);
            if (end != null) {
                return Optional.of(period(index, end.next(), start.date(), end.date(), true));
            }
        }
        return Optional.of(period(index, start.next(), start.date(), null, since));
    }

    /** A number in the middle of a longer one, or of a word such as Office2016, is no date. */
    private boolean continues(int index) {
        Token before = tokens.at(index - 1);
        Token token = tokens.at(index);
        boolean joined = index > 0 && before.to() == token.from();
        return joined
                && (before.kind() != Kind.SIGN
                        || before.isSign("./,-$€£#") && tokens.at(index - 2).kind() == Kind.NUMBER
                        || before.isSign("$€£#."));
    }

    /** An end before its start is a slip of the reader or the writer: then only the start is sure. */
    private Period period(int first, int next, PartialDate start, PartialDate end, boolean range) {
        boolean possible = end == null || !end.isBefore(start);
        return new Period(
                start,
                possible ? end : null,
                range,
                range && end == null,
                tokens.at(first).from(),
                tokens.at(next - 1).to());
    }

    /** The start of {@code March – June 2018}; next is where the end begins. */
    private Read sharedYear(int index) {
        Integer month = CvWords.month(tokens.at(index).folded());
        int next = separator(index + 1);
        if (month == null || next == index + 1 || CvWords.month(tokens.at(next).folded()) == null) {
            return null;
        }
        Read end = date(next);
        return end == null ? null : new Read(date(end.date().value().substring(0, 4), month), next);
    }

    private int separator(int index) {
        int next = index;
        if (tokens.at(next).isSign(").,")) {
            next++;
        }
        if (tokens.at(next).isSign(HYPHENS) || CvWords.is("to", tokens.at(next).folded())) {
            next++;
            return tokens.at(next).isSign(HYPHENS + "(") ? next + 1 : next;
        }
        return index;
    }

    private int today(int index) {
        int next = CvWords.is("modifier", tokens.at(index).folded()) ? index + 1 : index;
        return CvWords.is("today", tokens.at(next).folded()) ? next + 1 : index;
    }

    private Read date(int index) {
        Token first = tokens.at(index);
        return switch (first.kind()) {
            case WORD -> named(index);
            case NUMBER -> numbers(index);
            case SIGN -> first.isSign("'’") ? shortYear(index) : null;
        };
    }

    /** {@code May 2019}, {@code Sept. '09}, {@code Jan-2018}, {@code Okt, 2012}. */
    private Read named(int index) {
        Integer month = CvWords.month(tokens.at(index).folded());
        if (month == null) {
            return null;
        }
        int next = index + 1;
        while (next < index + 3 && tokens.at(next).isSign(".,-/'’")) {
            next++;
        }
        boolean apostrophe = tokens.at(next - 1).isSign("'’");
        if (isYear(tokens.at(next))) {
            return new Read(date(tokens.at(next).folded(), month), next + 1);
        }
        return apostrophe && tokens.at(next).isNumber(2)
                ? new Read(date(century(tokens.at(next)), month), next + 1)
                : null;
    }

    private Read shortYear(int index) {
        return tokens.at(index + 1).isNumber(2)
                        && tokens.at(index).to() == tokens.at(index + 1).from()
                ? new Read(new PartialDate(century(tokens.at(index + 1))), index + 2)
                : null;
    }

    private Read numbers(int index) {
        Token first = tokens.at(index);
        if (isYear(first)) {
            return yearFirst(index);
        }
        if (first.folded().length() > 2) {
            return null;
        }
        Token sign = tokens.at(index + 1);
        Token second = tokens.at(index + 2);
        if (sign.isSign("./-") && second.isNumber(4) && isYear(second) && isMonth(first)) {
            return new Read(date(second.folded(), first.number()), index + 3);
        }
        if (sign.isSign("./-")
                && second.kind() == Kind.NUMBER
                && tokens.at(index + 3).isSign("./-")
                && isYear(tokens.at(index + 4))) {
            return day(sign, first, second, tokens.at(index + 4), index + 5);
        }
        if (sign.isSign("/") && second.isNumber(2) && first.isNumber(2) && isMonth(first)) {
            return new Read(date(century(second), first.number()), index + 3);
        }
        Read named = sign.isSign(".") ? named(index + 2) : named(index + 1); // 15. März 2019
        return named;
    }

    /** {@code 31.12.2016}, or with strokes the month may come first. */
    private static Read day(Token sign, Token first, Token second, Token year, int next) {
        boolean american = sign.isSign("/") && isMonth(first);
        Token month = american ? first : second;
        return isMonth(month) ? new Read(date(year.folded(), month.number()), next) : null;
    }

    /** {@code 2019}, {@code 2019-05}, {@code 2019/05/31}. A range such as {@code 2010–12} needs another hyphen. */
    private Read yearFirst(int index) {
        Token sign = tokens.at(index + 1);
        Token second = tokens.at(index + 2);
        boolean close = sign.from() == tokens.at(index).to() && second.from() == sign.to();
        if (close && sign.isSign("-/.") && second.isNumber(2) && isMonth(second)) {
            boolean day =
                    tokens.at(index + 3).isSign("-/.") && tokens.at(index + 4).isNumber(2);
            return new Read(date(tokens.at(index).folded(), second.number()), day ? index + 5 : index + 3);
        }
        return new Read(new PartialDate(tokens.at(index).folded()), index + 1);
    }

    private static boolean isYear(Token token) {
        return token.isNumber(4) && token.number() >= FIRST_YEAR && token.number() <= LAST_YEAR;
    }

    private static boolean isMonth(Token token) {
        return token.folded().length() <= 2 && token.number() >= 1 && token.number() <= MONTHS;
    }

    private static String century(Token twoDigits) {
        int year = twoDigits.number();
        return String.valueOf((year < YOUNG ? 2000 : 1900) + year % CENTURY);
    }

    private static PartialDate date(String year, int month) {
        return new PartialDate("%s-%02d".formatted(year, month));
    }
}

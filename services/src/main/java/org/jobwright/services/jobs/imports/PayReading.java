package org.jobwright.services.jobs.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;

/** Reads pay from figures, or from a sentence such as "£28,333.20 per annum" or "26 - 31 EUR an hour". */
final class PayReading {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?<symbol>[£$€]|GBP|EUR|USD|CHF|CAD)?\\s?(?<figure>\\d{1,3}(?:[,.']\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,7}(?:[.,]\\d{1,2})?)"
                    + "(?<thousand>\\s?k(?![\\p{L}\\p{N}_]))?",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> SYMBOLS = Map.of("£", "GBP", "€", "EUR", "$", "USD");

    private static final Pattern CURRENCY =
            Pattern.compile("[£$€]|(?<![\\p{L}\\p{N}_])(?:GBP|EUR|USD|CHF|CAD)(?![\\p{L}\\p{N}_])");

    // "£110ph" has no gap; "NG21 0HR" is a postcode.
    private static final Map<PayUnit, Pattern> UNITS = Map.of(
            PayUnit.HOUR,
                    unit(
                            "(?<![\\p{L}\\p{N}_])(?:hour|hourly|hr|hrs|p\\.?/?h|stunde|std)(?![\\p{L}\\p{N}_])|(?<=\\d)p/?h(?![\\p{L}\\p{N}_])"),
            PayUnit.DAY, unit("(?<![\\p{L}\\p{N}_])(?:day|daily|tag)(?![\\p{L}\\p{N}_])"),
            PayUnit.WEEK, unit("(?<![\\p{L}\\p{N}_])(?:week|weekly|woche|pw)(?![\\p{L}\\p{N}_])"),
            PayUnit.MONTH, unit("(?<![\\p{L}\\p{N}_])(?:month|monthly|monat|pcm)(?![\\p{L}\\p{N}_])"),
            PayUnit.YEAR,
                    unit(
                            "(?<![\\p{L}\\p{N}_])(?:year|yearly|annum|annual|annually|p\\.?a|jahr)(?![\\p{L}\\p{N}_])|(?<=\\d)pa(?![\\p{L}\\p{N}_])"));

    /** A full year of any job pays between these. */
    private static final BigDecimal LEAST_PER_YEAR = BigDecimal.valueOf(1_000);

    private static final BigDecimal WIDEST_RANGE = BigDecimal.TEN;

    /** A figure with more of them is none: its digits are not written out. */
    private static final int MOST_DIGITS = 20;

    private static final BigDecimal MOST_PER_YEAR = BigDecimal.valueOf(10_000_000);

    private PayReading() {}

    /** The range, or empty if there is nothing that can be understood or believed. */
    static Optional<SalaryRange> read(RawPosting.Pay pay) {
        Optional<PayUnit> saidUnit = unitIn(pay.text());
        PayUnit unit = saidUnit.or(() -> unitIn(pay.unit())).orElse(PayUnit.YEAR);
        List<Amount> said = amounts(pay.text());
        BigDecimal min = figure(pay.min());
        BigDecimal max = figure(pay.max());
        // The sentence was written by a person, whereas a program often derived the figures from it.
        boolean believeSentence = said.stream().anyMatch(Amount::isMoney)
                && (saidUnit.isPresent() || !saysAll(said, Stream.of(min, max).filter(Objects::nonNull)));
        String currency = pay.currency();
        if (believeSentence || min == null && max == null) {
            List<Amount> money = said.stream()
                    .filter(amount -> amount.isMoney() || amount.isBig())
                    .toList();
            if (money.isEmpty()) {
                return Optional.empty();
            }
            min = money.getFirst().value();
            max = money.size() > 1 && isRange(min, money.get(1).value())
                    ? money.get(1).value()
                    : min;
            currency = currency.isEmpty() ? currencyIn(pay.text()) : currency;
        }
        SalaryRange range = new SalaryRange(currency, min, max, unit, null);
        return isBelievable(range) ? Optional.of(range) : Optional.empty();
    }

    private static boolean saysAll(List<Amount> said, Stream<BigDecimal> figures) {
        return figures.allMatch(
                figure -> said.stream().anyMatch(amount -> amount.value().compareTo(figure) == 0));
    }

    /** A figure far above an hour's pay is a bonus. */
    private static boolean isRange(BigDecimal min, BigDecimal max) {
        return max.compareTo(min) > 0 && max.compareTo(min.multiply(WIDEST_RANGE)) <= 0;
    }

    private static boolean isBelievable(SalaryRange range) {
        return !range.isUnknown()
                && range.annualMin().compareTo(LEAST_PER_YEAR) >= 0
                && range.annualMax().compareTo(MOST_PER_YEAR) <= 0;
    }

    static Optional<PayUnit> unitIn(String text) {
        for (PayUnit unit : PayUnit.values()) {
            if (UNITS.get(unit).matcher(text).find()) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private static List<Amount> amounts(String text) {
        List<Amount> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find() && amounts.size() < 4) {
            BigDecimal value = figure(matcher.group("figure"));
            if (value != null) {
                boolean thousand = matcher.group("thousand") != null;
                String symbol = Optional.ofNullable(matcher.group("symbol")).orElse("");
                amounts.add(new Amount(thousand ? value.movePointRight(3) : value, symbol.toUpperCase(Locale.ROOT)));
            }
        }
        return amounts;
    }

    /** A figure with either kind of separators; null if there is none, or zero, which means unknown. */
    static BigDecimal figure(String text) {
        if (text.length() > RawPosting.MOST_FIGURE) {
            return null;
        }
        String digits = text.strip().replaceAll("[£$€\\s']", "").replaceAll("[,.](?=\\d{3}(?:\\D|$))", "");
        try {
            BigDecimal value = new BigDecimal(digits.replace(',', '.'));
            return value.signum() > 0 && isShort(value) ? value : null;
        } catch (NumberFormatException notAFigure) {
            return null;
        }
    }

    /** Whether it is written with a few digits: {@code 1e500000000} is not. */
    static boolean isShort(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }

    private static String currencyIn(String text) {
        Matcher matcher = CURRENCY.matcher(text);
        return matcher.find() ? SYMBOLS.getOrDefault(matcher.group(), matcher.group()) : "";
    }

    private static Pattern unit(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    private record Amount(BigDecimal value, String symbol) {

        boolean isMoney() {
            return !symbol.isEmpty();
        }

        /** Without a symbol, only a figure that can be nothing but pay. */
        boolean isBig() {
            return value.compareTo(LEAST_PER_YEAR) >= 0;
        }
    }
}

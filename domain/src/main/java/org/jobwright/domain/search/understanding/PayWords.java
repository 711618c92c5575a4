package org.jobwright.domain.search.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;

/** Pay as people type it: {@code £40k}, {@code 3.500 €}, {@code $25 an hour}. */
final class PayWords {

    /** Three words separate a figure from its currency and its k. */
    static final int LONGEST = 2;

    /** @param currency ISO 4217; empty if not given */
    record Pay(BigDecimal perYear, String currency) {}

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("chf", "CHF"));
    private static final Map<String, PayUnit> UNITS = Map.ofEntries(
            Map.entry("an hour", PayUnit.HOUR),
            Map.entry("per hour", PayUnit.HOUR),
            Map.entry("hourly", PayUnit.HOUR),
            Map.entry("pro stunde", PayUnit.HOUR),
            Map.entry("die stunde", PayUnit.HOUR),
            Map.entry("a day", PayUnit.DAY),
            Map.entry("per day", PayUnit.DAY),
            Map.entry("pro tag", PayUnit.DAY),
            Map.entry("a month", PayUnit.MONTH),
            Map.entry("per month", PayUnit.MONTH),
            Map.entry("pro monat", PayUnit.MONTH),
            Map.entry("im monat", PayUnit.MONTH),
            Map.entry("a year", PayUnit.YEAR),
            Map.entry("per year", PayUnit.YEAR),
            Map.entry("per annum", PayUnit.YEAR),
            Map.entry("im jahr", PayUnit.YEAR),
            Map.entry("pro jahr", PayUnit.YEAR));
    private static final String CURRENCY = "(£|€|\\$|gbp|eur|euro|usd|chf)";
    private static final Pattern AMOUNT = Pattern.compile(
            CURRENCY + "? ?(\\d{1,3}(?:[.,]\\d{3}){1,2}|\\d{1,7})(?:[.,](\\d{1,2}))? ?(k)?\\+? ?" + CURRENCY + "?\\+?");
    /** For figures without a currency: the hours of a year are the same in all. */
    private static final String ANY = "EUR";

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    /** Nobody earns less than this in a month, or more in an hour. */
    private static final BigDecimal HOURLY_BELOW = BigDecimal.valueOf(300);
    /** A figure below this is a month's pay. */
    private static final BigDecimal MONTHLY_BELOW = BigDecimal.valueOf(10_000);

    private PayWords() {}

    /** Words for the unit of pay; empty if they are not. */
    static Optional<PayUnit> unit(String words) {
        return Optional.ofNullable(UNITS.get(words.toLowerCase(Locale.ROOT)));
    }

    /** A pay figure; empty if it could be any other number. */
    static Optional<Pay> read(String words, Optional<PayUnit> unit) {
        Matcher amount = AMOUNT.matcher(words.toLowerCase(Locale.ROOT));
        if (!amount.matches()) {
            return Optional.empty();
        }
        String sign = amount.group(1) == null ? amount.group(5) : amount.group(1);
        boolean thousands = amount.group(4) != null;
        if (sign == null && !thousands && unit.isEmpty()) {
            return Optional.empty();
        }
        String cents = amount.group(3) == null ? "0" : amount.group(3);
        BigDecimal figure = new BigDecimal(amount.group(2).replaceAll("[.,]", "") + "." + cents);
        BigDecimal full = thousands ? figure.multiply(THOUSAND) : figure;
        if (full.signum() == 0) {
            return Optional.empty();
        }
        String currency = sign == null ? "" : CURRENCIES.get(sign);
        SalaryRange range =
                new SalaryRange(currency.isEmpty() ? ANY : currency, full, full, unit.orElse(usual(full)), null);
        return Optional.of(new Pay(range.annualMax().setScale(0, RoundingMode.DOWN), currency));
    }

    private static PayUnit usual(BigDecimal figure) {
        if (figure.compareTo(HOURLY_BELOW) < 0) {
            return PayUnit.HOUR;
        }
        return figure.compareTo(MONTHLY_BELOW) < 0 ? PayUnit.MONTH : PayUnit.YEAR;
    }
}

package org.jobwright.web.shared.text;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.shared.Language;

/** Dates, times and money as the reader writes them. */
public final class Formats implements Serializable {

    private static final long MEGABYTE = 1024L * 1024;

    /** How a language writes dates, times and figures; parsed once. A number format is copied before it is used. */
    private record Notation(
            DateTimeFormatter date,
            DateTimeFormatter day,
            DateTimeFormatter dateTime,
            DateTimeFormatter time,
            DateTimeFormatter longDate,
            DateTimeFormatter month,
            NumberFormat number,
            NumberFormat money) {

        private static final Map<Language, Notation> ALL = new EnumMap<>(Language.class);

        static {
            for (Language language : Language.values()) {
                ALL.put(language, of(language));
            }
        }

        private static Notation of(Language language) {
            Locale locale = language.locale();
            return switch (language) {
                case EN -> of(locale, "EEE d MMMM yyyy", "EEE d MMMM", "EEE d MMMM, HH:mm", "HH:mm", "d MMMM yyyy");
                case DE ->
                    of(
                            locale,
                            "EEE, d. MMMM yyyy",
                            "EEE, d. MMMM",
                            "EEE, d. MMMM, H:mm 'Uhr'",
                            "H:mm 'Uhr'",
                            "d. MMMM yyyy");
            };
        }

        private static Notation of(
                Locale locale, String date, String day, String dateTime, String time, String longDate) {
            return new Notation(
                    DateTimeFormatter.ofPattern(date, locale),
                    DateTimeFormatter.ofPattern(day, locale),
                    DateTimeFormatter.ofPattern(dateTime, locale),
                    DateTimeFormatter.ofPattern(time, locale),
                    DateTimeFormatter.ofPattern(longDate, locale),
                    DateTimeFormatter.ofPattern("MMMM yyyy", locale),
                    NumberFormat.getNumberInstance(locale),
                    NumberFormat.getCurrencyInstance(locale));
        }
    }

    private final Language language;
    private final ZoneId zone;

    private Formats(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    public static Formats of(Language language, ZoneId zone) {
        return new Formats(language, zone);
    }

    /** Fri 18 December 2026; Fr., 18. Dezember 2026. */
    public String date(LocalDate date) {
        return notation().date().format(date);
    }

    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** Without the year, for near dates: Tue 8 December. */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** The day of a promise: the one that was named, which is the same for readers everywhere, else that of a moment. */
    public String promisedDay(LocalDate named, Instant due) {
        return named == null ? day(due) : day(named);
    }

    /** The last day of something that ends at an instant. Days end in UTC, so it is the same for readers everywhere. */
    public String lastDay(Instant end) {
        return day(LocalDate.ofInstant(end.minusSeconds(1), ZoneOffset.UTC));
    }

    /** 2026-11-27, for programs. */
    public String isoDay(Instant instant) {
        return instant.atZone(zone).toLocalDate().toString();
    }

    /** The same as {@link #lastDay}, for programs. */
    public String isoLastDay(Instant end) {
        return LocalDate.ofInstant(end.minusSeconds(1), ZoneOffset.UTC).toString();
    }

    private String day(LocalDate date) {
        return notation().day().format(date);
    }

    /** Tue 17 November, 09:12; Di., 17. November, 9:12 Uhr. */
    public String dateTime(Instant instant) {
        return notation().dateTime().format(instant.atZone(zone));
    }

    /** 09:12; 9:12 Uhr. */
    public String time(Instant instant) {
        return notation().time().format(instant.atZone(zone));
    }

    /** Tue 8 December 2026, 14:00 (Berlin time); Di., 8. Dezember 2026, 14:00 Uhr (Zeit in Berlin). */
    public String agreed(Instant instant) {
        return Texts.of(language).get("shared.time.agreed", date(instant), time(instant), city(zone));
    }

    /** The city by which people know a time zone: Berlin, New York. */
    public static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** A time zone to choose: Berlin (Europe). */
    public static String zoneName(String zone) {
        String city = city(ZoneId.of(zone));
        return zone.equals("Etc/UTC") ? city : city + " (" + zone.substring(0, zone.indexOf('/')) + ")";
    }

    /** The number of days before now, as people count them: by the calendar. */
    public long daysAgo(Instant instant, Instant now) {
        return ChronoUnit.DAYS.between(
                instant.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
    }

    /** Today, yesterday, 3 days ago; earlier ones as a date. */
    public String ago(Instant instant, Instant now) {
        long days = Math.max(0, daysAgo(instant, now));
        return days < 14 ? Texts.of(language).get("shared.ago", days) : day(instant);
    }

    /** 09:12 today; yesterday; earlier ones as a date. */
    public String lately(Instant instant, Instant now) {
        long days = daysAgo(instant, now);
        return days <= 0 ? time(instant) : days == 1 ? Texts.of(language).get("shared.ago", days) : day(instant);
    }

    /** The currency in which most readers of this language are paid, ISO 4217. */
    public String usualCurrency() {
        return switch (language) {
            case EN -> "GBP";
            case DE -> "EUR";
        };
    }

    /** £38,400; 38.400 £. Cents only if there are any. */
    public String money(BigDecimal amount, String currency) {
        return money(amount, currency, isWhole(amount));
    }

    /** 47.12; 47,12. With the precision of the currency, and without its sign. */
    public String amount(BigDecimal amount, String currency) {
        return decimal(amount, currency, false);
    }

    /** £38,400 to £46,000 a year; 38.400 bis 46.000 £ im Jahr. Empty if no figure is known. */
    public String pay(SalaryRange pay) {
        return pay.isUnknown() ? "" : payFigures(pay) + " " + payUnit(pay);
    }

    /** The figures of a pay range without the unit; one figure if both are the same. */
    public String payFigures(SalaryRange pay) {
        if (pay.isUnknown()) {
            return "";
        }
        boolean whole = isWhole(pay.bottom()) && isWhole(pay.top());
        String top = money(pay.top(), pay.currency(), whole);
        return pay.bottom().compareTo(pay.top()) == 0
                ? top
                : Texts.of(language)
                        .get(
                                "shared.pay.range",
                                money(pay.bottom(), pay.currency(), whole),
                                top,
                                decimal(pay.bottom(), pay.currency(), whole));
    }

    /** The unit of the figures: a year, an hour. */
    public String payUnit(SalaryRange pay) {
        return Texts.of(language).get("shared.pay.per." + pay.unit().name());
    }

    /** The name of a country, or of a region; the code of an unknown region. */
    public String area(String code) {
        return code.length() == 2
                ? Locale.of("", code).getDisplayCountry(language.locale())
                : Gazetteer.regionName(code, language).orElse(code);
    }

    /** October 2023; Oktober 2023. */
    public String month(YearMonth month) {
        return notation().month().format(month);
    }

    /** 12 November 2026; 12. November 2026. */
    public String longDate(Instant instant) {
        return longDate(instant.atZone(zone).toLocalDate());
    }

    /** The same without the weekday, for dates such as that of a law. */
    public String longDate(LocalDate date) {
        return notation().longDate().format(date);
    }

    /** A figure with the given precision: 29.58; 29,58. */
    public String number(BigDecimal number) {
        NumberFormat format = copy(notation().number());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    public String number(long number) {
        return copy(notation().number()).format(number);
    }

    /** The size of a file: 45 kB, 1.9 MB, 12 MB. */
    public String size(long bytes) {
        if (bytes < MEGABYTE) {
            return number(Math.max(1, bytes / 1024)) + " kB";
        }
        int digits = bytes < 10 * MEGABYTE ? 1 : 0;
        return number(BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(MEGABYTE), digits, RoundingMode.HALF_UP))
                + " MB";
    }

    /** For programs, to the second: 2026-12-18T09:12:00Z. */
    public static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public ZoneId zone() {
        return zone;
    }

    private String money(BigDecimal amount, String currency, boolean whole) {
        return unit(currency)
                .map(unit -> {
                    NumberFormat format = copy(notation().money());
                    format.setCurrency(unit);
                    return withCents(format, unit, whole).format(amount);
                })
                // A draft may contain any currency.
                .orElseGet(() -> (decimal(amount, currency, whole) + " " + currency).strip());
    }

    private String decimal(BigDecimal amount, String currency, boolean whole) {
        NumberFormat format = copy(notation().number());
        return unit(currency)
                .map(unit -> withCents(format, unit, whole))
                .orElse(format)
                .format(amount);
    }

    private static NumberFormat withCents(NumberFormat format, Currency unit, boolean whole) {
        int digits = whole ? 0 : Math.max(0, unit.getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<Currency> unit(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException noSuchCurrency) {
            return Optional.empty();
        }
    }

    private Notation notation() {
        return Notation.ALL.get(language);
    }

    private static NumberFormat copy(NumberFormat shared) {
        return (NumberFormat) shared.clone();
    }
}

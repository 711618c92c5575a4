package org.jobwright.web.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.jobwright.domain.shared.Language;

/** Dates, times and money the way the reader writes them. */
public final class Formats implements Serializable {

    private static final long serialVersionUID = 1L;

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
        return pattern(language == Language.DE ? "EEE, d. MMMM yyyy" : "EEE d MMMM yyyy")
                .format(date);
    }

    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** Without the year, for dates that are near: Tue 8 December. */
    public String day(Instant instant) {
        return pattern(language == Language.DE ? "EEE, d. MMMM" : "EEE d MMMM").format(instant.atZone(zone));
    }

    /** Tue 17 November, 09:12; Di., 17. November, 9:12 Uhr. */
    public String dateTime(Instant instant) {
        return pattern(language == Language.DE ? "EEE, d. MMMM, H:mm 'Uhr'" : "EEE d MMMM, HH:mm")
                .format(instant.atZone(zone));
    }

    /** How many days before now, as people count them: by the calendar. */
    public long daysAgo(Instant instant, Instant now) {
        return ChronoUnit.DAYS.between(
                instant.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
    }

    /** £38,400; 38.400 £. Cents only where there are some. */
    public String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        Currency unit = Currency.getInstance(currency);
        format.setCurrency(unit);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(whole ? 0 : unit.getDefaultFractionDigits());
        return format.format(amount);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** For the {@code datetime} attribute. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Whole hours, rounded up. */
    public long hours(Duration duration) {
        return (duration.toMinutes() + 59) / 60;
    }

    public ZoneId zone() {
        return zone;
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}

package org.jobwright.services.jobs.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jobwright.domain.jobs.rules.AdvertPolicy;

/**
 * Turns the last days of a file into last days that an advert may have. Old files can be moved as a whole into the time
 * to come; what ended earlier then still ends earlier.
 */
public final class LastDays {

    /** Nobody should find an advert that ends before it was approved. */
    private static final int FIRST_AFTER_DAYS = 7;

    private final LocalDate today;
    private final boolean move;
    private LocalDate earliest = LocalDate.MAX;
    private LocalDate latest = LocalDate.MIN;

    /** Only {@code move} needs to have {@linkplain #note seen} all dates before it can answer. */
    public LastDays(LocalDate today, boolean move) {
        this.today = today;
        this.move = move;
    }

    void note(String validThrough) {
        read(validThrough).ifPresent(day -> {
            earliest = day.isBefore(earliest) ? day : earliest;
            latest = day.isAfter(latest) ? day : latest;
        });
    }

    /** The last day for what the file says; the usual period when it says nothing. */
    LocalDate lastDay(String validThrough) {
        Optional<LocalDate> day = read(validThrough);
        if (day.isEmpty()) {
            return today.plusDays(AdvertPolicy.USUAL_DAYS);
        }
        return move ? moved(day.get()) : earlier(day.get(), today.plusDays(AdvertPolicy.MAX_DAYS));
    }

    private LocalDate moved(LocalDate day) {
        long span = Math.max(1, ChronoUnit.DAYS.between(earliest, latest));
        long room = AdvertPolicy.MAX_DAYS - FIRST_AFTER_DAYS;
        return today.plusDays(FIRST_AFTER_DAYS + ChronoUnit.DAYS.between(earliest, day) * room / span);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The day of an ISO date or date-time; years are kept within reason. */
    static Optional<LocalDate> read(String text) {
        if (text.length() < 10) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, 10));
            return day.getYear() > 1970 && day.getYear() < 2200 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}

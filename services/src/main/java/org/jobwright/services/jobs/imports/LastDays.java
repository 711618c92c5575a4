package org.jobwright.services.jobs.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jobwright.domain.jobs.rules.AdvertPolicy;

/**
 * Converts the last days of a file to last days that an advert may have. Old files can be moved into the future as a
 * whole; their order is kept.
 */
public final class LastDays {

    /** No advert should end before it was approved. */
    private static final int FIRST_AFTER_DAYS = 7;

    private final LocalDate today;
    private final boolean move;
    private LocalDate earliest = LocalDate.MAX;
    private LocalDate latest = LocalDate.MIN;

    /** Only with {@code move} must all dates be {@linkplain #note noted} first. */
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

    /** The last day for the date in the file; the default period if there is none. */
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

    /** The day of an ISO date or date-time; unreasonable years are ignored. */
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

package org.jobwright.web.applications.mine;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * The days of a record of applications, as in the address of the file.
 *
 * @param zone whose days they are
 */
record PastPeriod(LocalDate from, LocalDate to, ZoneId zone) implements Serializable {

    static final String ADDRESS = "/applications/record.";

    /** As long as offices usually ask for. */
    private static final int MONTHS = 3;

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 9999;

    /** The latest months. */
    static PastPeriod latest(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new PastPeriod(today.minusMonths(MONTHS), today, zone);
    }

    /** The period in an address. A missing or invalid day is that of the latest months. */
    static PastPeriod read(QueryParameters query, Instant now, ZoneId other) {
        ZoneId zone = query.getSingleParameter("zone")
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElse(other);
        PastPeriod latest = latest(now, zone);
        return new PastPeriod(
                day(query, "from").orElse(latest.from), day(query, "to").orElse(latest.to), zone);
    }

    /** The address of the file with a name ending. */
    String address(String ending) {
        return ADDRESS + ending + "?"
                + QueryParameters.simple(Map.of("from", from.toString(), "to", to.toString(), "zone", zone.getId()))
                        .getQueryString();
    }

    Instant since() {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant until() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Optional<LocalDate> day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}

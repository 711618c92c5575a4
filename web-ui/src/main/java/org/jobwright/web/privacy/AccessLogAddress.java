package org.jobwright.web.privacy;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.services.privacy.AccessQuery;
import org.jobwright.services.privacy.AccessSide;

/**
 * What the access log is asked, as in the address: {@code of} a person who read their applications, or what was read
 * {@code by} them.
 *
 * @param to the last day; null for today
 */
record AccessLogAddress(AccessSide side, AccountId person, LocalDate from, LocalDate to) implements Serializable {

    /** How far back it looks unless a day is named. */
    private static final int DAYS = 30;

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 9999;

    private static final String OF = "of";
    private static final String BY = "by";
    private static final String FROM = "from";
    private static final String TO = "to";

    /** Empty if it names no person. */
    static Optional<AccessLogAddress> read(QueryParameters query, LocalDate today) {
        LocalDate from = day(query, FROM).orElseGet(() -> today.minusDays(DAYS));
        LocalDate to = day(query, TO).orElse(null);
        return person(query, OF)
                .map(person -> new AccessLogAddress(AccessSide.READERS, person, from, to))
                .or(() -> person(query, BY).map(person -> new AccessLogAddress(AccessSide.READINGS, person, from, to)));
    }

    /** For other days; null for the usual ones. */
    QueryParameters write(LocalDate otherFrom, LocalDate otherTo) {
        return QueryParameters.simple(parameters(otherFrom, otherTo));
    }

    /** The same as a file, whose days are those of the reader. */
    QueryParameters write(ZoneId zone) {
        Map<String, String> parameters = parameters(from, to);
        parameters.put("zone", zone.getId());
        return QueryParameters.simple(parameters);
    }

    private Map<String, String> parameters(LocalDate first, LocalDate last) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(side == AccessSide.READERS ? OF : BY, person.toString());
        if (first != null) {
            parameters.put(FROM, first.toString());
        }
        if (last != null) {
            parameters.put(TO, last.toString());
        }
        return parameters;
    }

    AccessQuery query(LocalDate today, ZoneId zone) {
        LocalDate last = to == null ? today : to;
        return new AccessQuery(side, person, start(from, zone), start(last.plusDays(1), zone));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<AccountId> person(QueryParameters query, String name) {
        return Identifiers.read(query.getSingleParameter(name).orElse(null), AccountId::new);
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

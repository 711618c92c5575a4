package org.jobwright.web.audit;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.services.audit.AuditFilter;

/** The filter of the audit log in the address, so that a view of it can be shared and revisited; null is all. */
record AuditAddress(String action, UUID organization, UUID subject, UUID actor, LocalDate from, LocalDate to)
        implements Serializable {

    static final AuditAddress ALL = new AuditAddress(null, null, null, null, null, null);

    static AuditAddress read(QueryParameters parameters) {
        return new AuditAddress(
                parameters.getSingleParameter("action").orElse(null),
                uuid(parameters.getSingleParameter("organization").orElse("")),
                uuid(parameters.getSingleParameter("subject").orElse("")),
                uuid(parameters.getSingleParameter("actor").orElse("")),
                date(parameters.getSingleParameter("from")),
                date(parameters.getSingleParameter("to")));
    }

    QueryParameters parameters() {
        Map<String, List<String>> parameters = new HashMap<>();
        put(parameters, "action", action);
        put(parameters, "organization", organization);
        put(parameters, "subject", subject);
        put(parameters, "actor", actor);
        put(parameters, "from", from);
        put(parameters, "to", to);
        return new QueryParameters(parameters);
    }

    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                action,
                organization,
                subject,
                actor,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The id of the filter, of an organization, a subject or an actor; empty if none. */
    String id() {
        return Stream.of(organization, subject, actor)
                .filter(Objects::nonNull)
                .findFirst()
                .map(UUID::toString)
                .orElse("");
    }

    AuditAddress with(String newAction, LocalDate newFrom, LocalDate newTo) {
        return new AuditAddress(newAction, organization, subject, actor, newFrom, newTo);
    }

    AuditAddress withSubject(UUID id) {
        return new AuditAddress(action, null, id, null, from, to);
    }

    AuditAddress withActor(UUID id) {
        return new AuditAddress(action, null, null, id, from, to);
    }

    /** With another id; the id of an actor stays that of an actor. */
    AuditAddress withId(String id) {
        return id.equals(id()) ? this : withSubject(uuid(id));
    }

    /** The id field accepts only ids. */
    static boolean isId(String text) {
        return text.isBlank() || uuid(text) != null;
    }

    private static UUID uuid(String text) {
        return Identifiers.read(text.strip(), AccountId::new)
                .map(AccountId::value)
                .orElse(null);
    }

    private static LocalDate date(Optional<String> text) {
        try {
            return text.map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static void put(Map<String, List<String>> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }
}

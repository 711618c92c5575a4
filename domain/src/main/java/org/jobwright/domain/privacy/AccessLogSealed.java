package org.jobwright.domain.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/**
 * A day of the access log is over; the audit log keeps how much was read, so that nobody can change it afterwards.
 *
 * @param entries how many rows it has
 * @param sha256 of the rows
 */
public record AccessLogSealed(LocalDate day, long entries, String sha256, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("AccessLog", new UUID(0, day.toEpochDay()));
    }

    @Override
    public String action() {
        return "AccessLogSealed";
    }
}

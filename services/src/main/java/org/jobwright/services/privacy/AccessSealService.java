package org.jobwright.services.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.DomainEvent;

/** Seals the access log day by day: its fingerprint goes into the audit log, where nobody can change it. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class AccessSealService {

    /** At a time; after a long rest the others follow. */
    private static final int MOST = 31;

    @Inject
    private AccessSealRepository seals;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The days that are over and not sealed yet; of a log that never was, the last one. */
    public List<LocalDate> due() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = seals.last().map(day -> day.plusDays(1)).orElse(today.minusDays(1));
        return first.isAfter(today)
                ? List.of()
                : first.datesUntil(today).limit(MOST).toList();
    }

    /** Seals a day that is over. */
    public void seal(@NotNull LocalDate day) {
        seals.seal(day, clock.instant()).ifPresent(events::fire);
    }
}

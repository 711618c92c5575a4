package org.jobwright.services.accounts.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jobwright.domain.accounts.Role;

/** Removes expired links, sessions, and counters. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class SignInCleanup {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration BROWSERS_KNOWN = Duration.ofDays(180);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Removes everything that expired a week ago, and browsers unused for half a year. */
    public void removeOld() {
        removeBefore("one_time_token", "expires_at");
        removeBefore("sign_in_session", "created_at");
        removeBefore("sign_in_throttle", "last_failed_at");
        removeBefore("rate_limit", "window_start");
        removeBefore("used_form_ticket", "used_at");
        removeBefore("known_browser", "last_used_at", BROWSERS_KNOWN);
    }

    private void removeBefore(String table, String column) {
        removeBefore(table, column, KEPT);
    }

    private void removeBefore(String table, String column, Duration kept) {
        entityManager
                .createNativeQuery("delete from " + table + " where " + column + " < :limit")
                .setParameter("limit", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}

package org.jobwright.services.notifications.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;

/** Reminds moderators of submissions past the promised deadline. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class OverdueCaseReminder {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private StaffMessages messages;

    @Inject
    private Clock clock;

    public void tell() {
        Instant now = clock.instant();
        long late = entityManager
                .createQuery(
                        "select count(c) from ModerationCase c where c.state <> DECIDED and c.deadline < :now",
                        Long.class)
                .setParameter("now", now)
                .getSingleResult();
        if (late > 0) {
            messages.casesAreLate(now);
        }
    }
}

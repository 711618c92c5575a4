package org.jobwright.services.shared.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;

/**
 * Numbers drawn by chance that are good once, for one purpose and for a while. They are signed and handed out, so that
 * nothing is stored for whoever only looks at a page; only used ones are remembered, by their hash.
 */
@ApplicationScoped
public class SingleUseTickets {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** A new ticket, as it is handed out. */
    public String issue(String purpose) {
        return FormTicket.next(purpose, clock.instant()).written(secret());
    }

    /** The number of a ticket that was just issued: 256 random bits in base64url. */
    public static String number(String written) {
        return written.split("\\.", 3)[1];
    }

    /**
     * Uses a ticket up.
     *
     * @return its number; empty if it was not issued for this purpose, is older than {@code validFor}, or was used before
     */
    public Optional<String> use(String purpose, String written, Duration validFor) {
        return FormTicket.read(purpose, written, secret())
                .filter(ticket -> ticket.openedAt().plus(validFor).isAfter(clock.instant()))
                .filter(this::use)
                .map(FormTicket::number);
    }

    /** False when it was used before. */
    boolean use(FormTicket ticket) {
        return entityManager
                        .createNativeQuery("""
                                insert into used_form_ticket (hash, used_at) values (:hash, :now)
                                on conflict do nothing""")
                        .setParameter("hash", new Secret(ticket.number()).hash())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    String secret() {
        return (String) entityManager
                .createNativeQuery("select jobwright_form_secret()", String.class)
                .getSingleResult();
    }
}

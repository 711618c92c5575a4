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
 * Random numbers that are valid once, for one purpose and for a limited time. They are signed and handed out, so that
 * viewing a page stores nothing; only used ones are remembered, by their hash.
 */
@ApplicationScoped
public class SingleUseTickets {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Issues a new ticket. */
    public String issue(String purpose) {
        return FormTicket.next(purpose, clock.instant(), 0).written(secret());
    }

    /** The number of a newly issued ticket: 256 random bits in base64url. */
    public static String number(String written) {
        return written.split("\\.", 4)[2];
    }

    /**
     * Redeems a ticket.
     *
     * @return its number; empty if it was not issued for this purpose, is older than {@code validFor}, or was used
     *     before
     */
    public Optional<String> use(String purpose, String written, Duration validFor) {
        return FormTicket.read(purpose, written, secret())
                .filter(ticket -> ticket.openedAt().plus(validFor).isAfter(clock.instant()))
                .filter(this::use)
                .map(FormTicket::number);
    }

    /** False if it was used before. */
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

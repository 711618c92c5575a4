package org.jobwright.services.interviews.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.interviews.agenda.CalendarFeed;

/** Loads and stores the addresses at which calendars read the interviews of people. */
@ApplicationScoped
class CalendarFeedRepository {

    /** A new password ends the address too: somebody else may have made it. */
    private static final String OPEN = """
             from CalendarFeed f join Account a on a.id = f.account
              left join PasswordCredential p on p.account = f.account
            where (p.changedAt is null or p.changedAt < f.openedAt) and a.status = ACTIVE""";

    @PersistenceContext
    private EntityManager entityManager;

    void add(CalendarFeed feed) {
        entityManager.persist(feed);
    }

    void remove(CalendarFeed feed) {
        entityManager.remove(feed);
    }

    Optional<CalendarFeed> find(AccountId account) {
        return Optional.ofNullable(entityManager.find(CalendarFeed.class, account));
    }

    Optional<Instant> openSince(AccountId account) {
        return entityManager
                .createQuery("select f.openedAt" + OPEN + " and f.account = :account", Instant.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** Whose feed is read with a secret; nobody's while the account is suspended. */
    Optional<AccountId> owner(Secret secret) {
        return entityManager
                .createQuery("select f.account" + OPEN + " and f.secretHash = :hash", AccountId.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }
}

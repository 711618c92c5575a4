package org.jobwright.services.interviews.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.interviews.agenda.CalendarFeed;

/** Loads and stores the addresses at which calendars read the interviews of people. */
@ApplicationScoped
class CalendarFeedRepository {

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

    /** Whose feed is read with a secret; nobody's while the account is suspended. */
    Optional<AccountId> owner(Secret secret) {
        return entityManager
                .createQuery(
                        "select f.account from CalendarFeed f join Account a on a.id = f.account"
                                + " where f.secretHash = :hash and a.status = ACTIVE",
                        AccountId.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }
}

package org.jobwright.services.accounts.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.credentials.CredentialEvent.RecoveryCodeUsed;
import org.jobwright.domain.accounts.credentials.CredentialEvent.RecoveryCodesMade;
import org.jobwright.domain.accounts.credentials.RecoveryCode;
import org.jobwright.domain.accounts.credentials.RecoveryCodeText;
import org.jobwright.domain.shared.DomainEvent;

/** The codes for the day when the app or the key is lost. The transaction acts as their owner. */
@ApplicationScoped
public class RecoveryCodes {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** A new list, shown only now; the previous one is void. */
    public List<String> renew(AccountId account) {
        boolean again = remove(account) > 0;
        Instant now = clock.instant();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < RecoveryCode.PER_LIST; i++) {
            RecoveryCodeText text = RecoveryCodeText.next();
            entityManager.persist(new RecoveryCode(account, text, now));
            shown.add(text.grouped());
        }
        events.fire(new RecoveryCodesMade(account, again, now));
        return shown;
    }

    /** Accepts a code, once. */
    boolean use(AccountId account, String typed) {
        RecoveryCodeText text = new RecoveryCodeText(typed);
        RecoveryCode code = text.isComplete() ? entityManager.find(RecoveryCode.class, text.hash(account)) : null;
        if (code == null || !code.use(clock.instant())) {
            return false;
        }
        entityManager.flush();
        events.fire(new RecoveryCodeUsed(account, left(account), clock.instant()));
        return true;
    }

    /** How many can still be used. */
    public int left(AccountId account) {
        return Math.toIntExact(entityManager
                .createQuery(
                        "select count(c) from RecoveryCode c where c.account = :account and c.usedAt is null",
                        Long.class)
                .setParameter("account", account)
                .getSingleResult());
    }

    int remove(AccountId account) {
        return entityManager
                .createQuery("delete from RecoveryCode c where c.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}

package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.privacy.ErasureRequest;
import org.jobwright.domain.privacy.ErasureRequestId;

/** Knows who was here when, and whose account is used no more: jobwright_idle_accounts says which. */
@ApplicationScoped
class IdleAccountRepository {

    private static final String IDLE = "select * from jobwright_idle_accounts(:since, :today, :account, :most)";

    /** Not through the entity: people sign in in parallel. */
    private static final String PRESENT =
            "update account set present_at = :at where id = :account and present_at < :at";

    private static final String PRESENT_AT = "select present_at from account where id = :account";

    private static final String LOCK = "select id from account where id = :account for update skip locked";

    /** The nightly look at applications is before this one, and finds out about a clock that is wrong. */
    private static final String STEADY = "select coalesce((select r.allowed and r.day = :today from retention_run r"
            + " order by r.position desc limit 1), false)";

    @PersistenceContext
    private EntityManager entityManager;

    /** A person signed in. */
    void present(AccountId account, Instant at) {
        query(PRESENT, Object.class)
                .setParameter("account", account.value(), UUID.class)
                .setParameter("at", at, Instant.class)
                .executeUpdate();
    }

    /** When a person signed in last; until the first time, when they registered. */
    Instant presentAt(AccountId account) {
        return query(PRESENT_AT, Instant.class)
                .setParameter("account", account.value(), UUID.class)
                .getSingleResult();
    }

    /** Whether the clock is known to be right. */
    boolean isClockSteady(LocalDate today) {
        return query(STEADY, Boolean.class)
                .setParameter("today", today, LocalDate.class)
                .getSingleResult();
    }

    /** Those who are to be told that their account will be erased, the longest absent first. */
    List<AccountId> due(Instant now, int most) {
        return idle(null, now, most).toList();
    }

    /** Whether the account is used no more, and nobody needs it. */
    boolean isIdle(AccountId account, Instant now) {
        return idle(account.value(), now, 1).findFirst().isPresent();
    }

    private Stream<AccountId> idle(UUID account, Instant now, int most) {
        entityManager.flush();
        return query(IDLE, UUID.class)
                .setParameter("since", ErasureRequest.idleSince(now), Instant.class)
                .setParameter("today", LocalDate.ofInstant(now, ZoneOffset.UTC), LocalDate.class)
                .setParameter("account", account, UUID.class)
                .setParameter("most", most, Integer.class)
                .getResultStream()
                .map(AccountId::new);
    }

    /** False if another node is at it, or the person signs in at this moment. */
    boolean lock(AccountId account) {
        return !query(LOCK, UUID.class)
                .setParameter("account", account.value(), UUID.class)
                .getResultList()
                .isEmpty();
    }

    /** Those who are to be told again. */
    List<ErasureRequestId> toRemind(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select r.id from ErasureRequest r where r.state = WAITING and r.cause = ABSENT"
                                + " and r.remindedAt is null and r.eraseAt <= :until order by r.eraseAt, r.id.value",
                        ErasureRequestId.class)
                .setParameter("until", now.plus(ErasureRequest.REMINDED))
                .setMaxResults(most)
                .getResultList();
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return entityManager.unwrap(Session.class).createNativeQuery(sql, type);
    }
}

package org.jobwright.services.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.shared.KeyedHash;

/**
 * Slows down guessing, per account and per client address. The first failures are free; each further one doubles the
 * wait, up to a quarter of an hour; after a hundred, guessing is blocked for a day. The counters are in the database:
 * shared by all nodes, preserved over restarts, and also kept for addresses without an account, so that the throttle
 * reveals nothing.
 *
 * <p>A browser that has signed in to the account before has its own counter: someone guessing elsewhere cannot lock the
 * owner out.
 */
@ApplicationScoped
public class SignInThrottle {

    private static final int FREE_PER_ACCOUNT = 5;
    /** Generous, because a whole office may share an address. */
    private static final int FREE_PER_ADDRESS = 100;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    /** The most consecutive failures that NIST SP 800-63B allows. */
    private static final int MOST = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /**
     * Whether this attempt comes too early.
     *
     * @param browser the secret that the browser keeps from its last sign-in; null for none
     */
    public boolean refuses(EmailAddress email, String address, Secret browser) {
        if (isKnown(email, browser)) {
            return isWaiting(browserKey(email, browser), FREE_PER_ACCOUNT, MOST);
        }
        return isWaiting(accountKey(email), FREE_PER_ACCOUNT, MOST)
                || isWaiting(addressKey(address), FREE_PER_ADDRESS, Integer.MAX_VALUE);
    }

    public void failed(EmailAddress email, String address, Secret browser) {
        if (isKnown(email, browser)) {
            count(browserKey(email, browser));
        } else {
            count(accountKey(email));
            count(addressKey(address));
        }
    }

    /**
     * The person is authenticated: the failures in this browser were typing errors, or those of the account if the
     * browser was unknown. Those of the client's address stay.
     */
    public void succeeded(EmailAddress email, Secret browser) {
        forget(isKnown(email, browser) ? browserKey(email, browser) : accountKey(email));
    }

    /**
     * The person proved their identity with a mailed link or a passkey, and guesses by others no longer lock
     * the person out; this browser is known from now on.
     */
    public void provenOtherwise(EmailAddress email, Secret browser) {
        forget(accountKey(email));
        if (browser != null) {
            forget(browserKey(email, browser));
            remember(email, browser);
        }
    }

    /** A name for the browser and its account, for limits. */
    public static String nameOf(EmailAddress email, Secret browser) {
        return browserKey(email, browser);
    }

    /** The browser signed in and keeps its secret: from now on it is known. Null if it has none. */
    public void remember(EmailAddress email, Secret browser) {
        if (browser == null) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        insert into known_browser (key, last_used_at) values (:key, :now)
                        on conflict (key) do update set last_used_at = excluded.last_used_at""")
                .setParameter("key", browserKey(email, browser))
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /**
     * Codes have their own counter: someone who knows the password must not reset it by signing in again. The client
     * address does not matter: only someone who knows the password gets here, and other people's guesses from the same
     * address are no reason to wait.
     */
    public boolean refusesCode(AccountId account) {
        return isWaiting(codeKey(account), FREE_PER_ACCOUNT, MOST);
    }

    public void failedCode(AccountId account) {
        count(codeKey(account));
    }

    public void acceptedCode(AccountId account) {
        forget(codeKey(account));
    }

    private void forget(String key) {
        entityManager
                .createNativeQuery("delete from sign_in_throttle where key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Whether this browser has signed in to the account before. */
    public boolean isKnown(EmailAddress email, Secret browser) {
        return browser != null
                && !entityManager
                        .createNativeQuery("select 1 from known_browser where key = :key")
                        .setParameter("key", browserKey(email, browser))
                        .getResultList()
                        .isEmpty();
    }

    private boolean isWaiting(String key, int free, int most) {
        List<?> found = entityManager
                .createNativeQuery("""
                        select failures, cast(floor(extract(epoch from last_failed_at) * 1000) as bigint)
                        from sign_in_throttle where key = :key""", Tuple.class)
                .setParameter("key", key)
                .getResultList();
        if (found.isEmpty()) {
            return false;
        }
        Tuple row = (Tuple) found.getFirst();
        int failures = ((Number) row.get(0)).intValue();
        Instant lastFailedAt = Instant.ofEpochMilli(((Number) row.get(1)).longValue());
        Duration wait = failures >= most ? FORGOTTEN_AFTER : wait(failures - free);
        return lastFailedAt.plus(wait).isAfter(clock.instant());
    }

    public static Duration wait(int failuresTooMany) {
        if (failuresTooMany < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failuresTooMany, 20));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private void count(String key) {
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("""
                        insert into sign_in_throttle as t (key, failures, last_failed_at) values (:key, 1, :now)
                        on conflict (key) do update set
                          failures = case when t.last_failed_at < :forgotten then 1 else t.failures + 1 end,
                          last_failed_at = excluded.last_failed_at""")
                .setParameter("key", key)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("forgotten", now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static String accountKey(EmailAddress email) {
        return KeyedHash.of("account:" + email);
    }

    /**
     * Derived from both, so that the table shows neither whose browser it is nor that two accounts share one. The
     * secret in it cannot be guessed, and browsers stay known under another key.
     */
    private static String browserKey(EmailAddress email, Secret browser) {
        return new Secret("browser:" + browser.value() + ":" + email).hash();
    }

    private static String codeKey(AccountId account) {
        return KeyedHash.of("code:" + account);
    }

    private static String addressKey(String address) {
        return KeyedHash.of("address:" + address);
    }
}

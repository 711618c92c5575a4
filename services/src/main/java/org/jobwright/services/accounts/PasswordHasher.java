package org.jobwright.services.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.TooManyRequests;

/**
 * Hashes passwords with PBKDF2 at the strength that OWASP names. The parameters are part of each hash, so older ones can
 * be checked, and made stronger at the next sign-in. Hashing is slow on purpose: at most two run at once and not many
 * wait, so that a flood of sign-ins takes neither the processors nor the database connections from everybody else.
 */
@ApplicationScoped
class PasswordHasher {

    private static final int AT_ONCE = 2;

    /** Half of the server's threads (4-web.cli). */
    private static final int MAY_WAIT = 64;

    /** Who waits in a transaction keeps a database connection from others. */
    private static final int MAY_WAIT_WITH_CONNECTION = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final PasswordHash NOBODY = PasswordHash.of(Secret.next().value(), PasswordHash.ITERATIONS);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    String hash(String password) {
        return inTurn(MAY_WAIT_WITH_CONNECTION, () -> hashNow(password));
    }

    boolean verify(String password, String hashed) {
        return inTurn(MAY_WAIT_WITH_CONNECTION, () -> verifyNow(password, hashed));
    }

    /** {@link #hash} for whoever has the turn. */
    String hashNow(String password) {
        return PasswordHash.of(password, PasswordHash.ITERATIONS).toString();
    }

    /** {@link #verify} for whoever has the turn. */
    boolean verifyNow(String password, String hashed) {
        return PasswordHash.parse(hashed).matches(password);
    }

    /** Takes as long as {@link #verifyNow}: an unknown address must not answer faster. */
    void verifyNobodyNow(String password) {
        NOBODY.matches(password);
    }

    boolean isWeak(String hashed) {
        return PasswordHash.parse(hashed).isWeak();
    }

    /** How many wait for their turn. */
    int waiting() {
        return turns.getQueueLength();
    }

    /**
     * Does something that hashes one password, when it is its turn; for callers outside of transactions.
     *
     * @throws TooManyRequests when too many wait already, or it does not come to its turn
     */
    <T> T inTurn(Supplier<T> work) {
        return inTurn(MAY_WAIT, work);
    }

    private <T> T inTurn(int mayWait, Supplier<T> work) {
        try {
            if (turns.getQueueLength() >= mayWait || !turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyRequests(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyRequests(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}

package org.jobwright.services.accounts.passwords;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jobwright.domain.shared.failures.TooManyRequests;

/**
 * Who may hash a password now. Hashing is slow and takes memory, on purpose: a few run at once, and the others are
 * served in the order of arrival. One turn is reserved for known people: they signed in to their account in the same
 * browser before, or have a session or a mailed link. So a crowd of strangers cannot block them.
 */
final class HashingTurns {

    /** Catches a hang: on a working server nobody waits that long in a queue of this length. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** When a full queue is worth another try. */
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Semaphore turns;
    private final Semaphore knownTurn = new Semaphore(1, true);

    /**
     * The accounts that have or await the reserved turn; each only once, so that no account can take it from the
     * others.
     */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** With {@code atOnce} turns, two at least. */
    HashingTurns(int atOnce) {
        turns = new Semaphore(atOnce - 1, true);
    }

    /** How many strangers are waiting for their turn. */
    int waiting() {
        return turns.getQueueLength();
    }

    /**
     * Runs work that hashes one password, when it is its turn.
     *
     * @param mayWait refuses if this many are waiting already
     * @throws TooManyRequests if too many are waiting, or it does not get its turn
     */
    <T> T inTurn(int mayWait, Supplier<T> work) {
        if (turns.getQueueLength() >= mayWait || !acquire(turns, PATIENCE)) {
            throw full();
        }
        return run(turns, work);
    }

    /**
     * The same for a known person: with the reserved turn, or another free one. Each account has one place there;
     * further work for it waits with everyone else.
     *
     * @param account identifies the account
     */
    <T> T inKnownTurn(String account, int mayWait, Supplier<T> work) {
        if (!known.add(account)) {
            return inTurn(mayWait, work);
        }
        try {
            if (known.size() > mayWait) {
                throw full();
            }
            return run(nextForKnown(), work);
        } finally {
            known.remove(account);
        }
    }

    private Semaphore nextForKnown() {
        if (acquire(knownTurn, Duration.ZERO)) {
            return knownTurn;
        }
        if (acquire(turns, Duration.ZERO)) {
            return turns;
        }
        if (!acquire(knownTurn, PATIENCE)) {
            throw full();
        }
        return knownTurn;
    }

    private static <T> T run(Semaphore taken, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            taken.release();
        }
    }

    /** Never overtakes earlier arrivals. */
    private static boolean acquire(Semaphore turn, Duration patience) {
        try {
            return turn.tryAcquire(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static TooManyRequests full() {
        return new TooManyRequests("accounts.queue.full", COME_BACK);
    }
}

package org.jobwright.services.accounts.passwords;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jobwright.domain.shared.failures.TooManyRequests;

/**
 * Who may hash a password now. Hashing is slow and takes memory, on purpose: a few run at once, and the others are served
 * in the order in which they came. One of the turns is kept for people who are known: they signed in to their account in the
 * same browser before, or have a session or a mailed link. So no crowd of strangers stands in their way.
 */
final class HashingTurns {

    /** Ends a hang: nobody in a queue of this length waits so long on a server that works. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** When the queue, full a moment ago, is worth another try. */
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Semaphore turns;
    private final Semaphore knownTurn = new Semaphore(1, true);

    /** Who has the turn for known people, or waits for it; once each, so that no account takes it from the others. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** With {@code atOnce} turns, at least two. */
    HashingTurns(int atOnce) {
        turns = new Semaphore(atOnce - 1, true);
    }

    /** How many strangers wait for their turn. */
    int waiting() {
        return turns.getQueueLength();
    }

    /**
     * Does something that hashes one password, when it is its turn.
     *
     * @param mayWait refused when so many wait already
     * @throws TooManyRequests when too many wait, or it does not come to its turn
     */
    <T> T inTurn(int mayWait, Supplier<T> work) {
        if (turns.getQueueLength() >= mayWait || !acquire(turns, PATIENCE)) {
            throw full();
        }
        return run(turns, work);
    }

    /**
     * The same for a person who is known: by the turn that is kept for such people, or another that is free. One
     * account has one place there; what else comes for it meanwhile waits with everybody else.
     *
     * @param account stands for the account
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

    /** Never before somebody who came earlier. */
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

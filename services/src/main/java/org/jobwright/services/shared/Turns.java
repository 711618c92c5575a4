package org.jobwright.services.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Lets so many do at the same time, on this node, what takes a lot of memory. The others wait, in their order, but not for ever. */
public final class Turns {

    private final Semaphore free;
    private final Duration patience;
    private final String busy;

    /**
     * Turns for one kind of work.
     *
     * @param most how many there are
     * @param busy the code of the refusal for those who waited in vain
     */
    public Turns(int most, Duration patience, String busy) {
        this.free = new Semaphore(most, true);
        this.patience = patience;
        this.busy = busy;
    }

    /**
     * Does it in a turn.
     *
     * @throws RuleViolation if none became free
     */
    public <T> T take(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private void acquire() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RuleViolation(busy);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RuleViolation(busy);
        }
    }
}

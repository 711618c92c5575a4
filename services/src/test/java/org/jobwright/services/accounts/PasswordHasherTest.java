package org.jobwright.services.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobwright.domain.shared.TooManyRequests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A flood of sign-ins takes two threads of the machine, and is told to come back. */
@Tag("SEC-15")
class PasswordHasherTest {

    private static final int AT_ONCE = 2;
    private static final int MAY_WAIT = 64;

    private final PasswordHasher hasher = new PasswordHasher();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();

    @Test
    void twoHashAtOnceManyWaitAndTheNextIsRefused() throws Exception {
        CountDownLatch busy = new CountDownLatch(AT_ONCE);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int i = 0; i < AT_ONCE + MAY_WAIT; i++) {
                all.add(threads.submit(() -> hasher.inTurn(() -> work(busy, go))));
            }
            busy.await();
            while (hasher.waiting() < MAY_WAIT) {
                Thread.onSpinWait();
            }
            assertThrows(TooManyRequests.class, () -> hasher.inTurn(() -> "never"));
            go.countDown();
            for (Future<?> one : all) {
                assertEquals("done", one.get());
            }
        }
        assertTrue(mostRunning.get() <= AT_ONCE, mostRunning + " at once");
    }

    private String work(CountDownLatch busy, CountDownLatch go) {
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        busy.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.decrementAndGet();
        return "done";
    }
}

package org.jobwright.services.accounts.passwords;

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
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A flood of sign-ins gets a few turns, waits for them in order, and does not block known people. */
@Tag("SEC-15")
class HashingTurnsTest {

    private static final int AT_ONCE = 3;
    private static final int FOR_STRANGERS = AT_ONCE - 1;
    private static final int MAY_WAIT = 30;

    private final HashingTurns turns = new HashingTurns(AT_ONCE);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch busy = new CountDownLatch(FOR_STRANGERS);
    private final List<Future<String>> all = new ArrayList<>();

    @Test
    void aFewHashAtOnceManyWaitAndTheNextIsRefused() throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            fill(threads);

            TooManyRequests full = assertThrows(TooManyRequests.class, () -> turns.inTurn(MAY_WAIT, () -> "never"));

            assertEquals("accounts.queue.full", full.getCode());
            end();
        }
        assertTrue(mostRunning.get() <= FOR_STRANGERS, mostRunning + " at once");
    }

    @Test
    @Tag("SEC-16")
    void knownPeopleDoNotWaitForStrangers() throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            fill(threads);

            assertEquals("in", turns.inKnownTurn("one", MAY_WAIT, () -> "in"));
            assertEquals("in", turns.inKnownTurn("another", MAY_WAIT, () -> "in"));
            end();
        }
    }

    @Test
    @Tag("SEC-16")
    void oneAccountHasOnePlaceAmongTheKnown() throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            fill(threads);

            assertThrows(
                    TooManyRequests.class,
                    () -> turns.inKnownTurn("one", MAY_WAIT, () -> turns.inKnownTurn("one", MAY_WAIT, () -> "never")));

            assertEquals("in", turns.inKnownTurn("one", MAY_WAIT, () -> "in"), "its place is free again");
            end();
        }
    }

    @Test
    void aFailureReturnsTheTurn() {
        for (int i = 0; i < 2 * AT_ONCE; i++) {
            assertThrows(IllegalStateException.class, () -> turns.inTurn(MAY_WAIT, HashingTurnsTest::fail));
            assertThrows(IllegalStateException.class, () -> turns.inKnownTurn("one", MAY_WAIT, HashingTurnsTest::fail));
        }
        assertEquals("in", turns.inTurn(MAY_WAIT, () -> "in"));
        assertEquals("in", turns.inKnownTurn("one", MAY_WAIT, () -> "in"));
    }

    private static String fail() {
        throw new IllegalStateException("on purpose");
    }

    /** Until strangers have all their turns and all places in the queue. */
    private void fill(ExecutorService threads) throws InterruptedException {
        for (int i = 0; i < FOR_STRANGERS + MAY_WAIT; i++) {
            all.add(threads.submit(() -> turns.inTurn(MAY_WAIT, this::work)));
        }
        busy.await();
        while (turns.waiting() < MAY_WAIT) {
            Thread.onSpinWait();
        }
    }

    private void end() throws Exception {
        go.countDown();
        for (Future<String> one : all) {
            assertEquals("done", one.get());
        }
    }

    private String work() {
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

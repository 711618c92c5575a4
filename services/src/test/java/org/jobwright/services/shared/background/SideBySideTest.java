package org.jobwright.services.shared.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private static final int SLOW = 0;

    private final Queue<Integer> waiting =
            new ArrayDeque<>(IntStream.rangeClosed(SLOW, 20).boxed().toList());
    private final List<Integer> taken = new ArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void whatIsSlowDelaysOnlyItself() throws Exception {
        CountDownLatch others = new CountDownLatch(20);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SideBySide.run(
                    threads,
                    3,
                    this::claim,
                    one -> {
                        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                        if (one == SLOW) {
                            await(others);
                        }
                        atOnce.decrementAndGet();
                        return one;
                    },
                    one -> {
                        taken.add(one);
                        others.countDown();
                    });
        }
        assertEquals(SLOW, taken.getLast(), "all others are through before it");
        assertEquals(21, taken.size());
        assertTrue(most.get() <= 3, most + " at once");
    }

    private List<Integer> claim(int number) {
        List<Integer> claimed = new ArrayList<>();
        while (claimed.size() < number && !waiting.isEmpty()) {
            claimed.add(waiting.remove());
        }
        return claimed;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

package org.jobwright.services.accounts.passwords;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEC-16")
class PasswordHasherTest {

    private static final String PASSWORD = "four quite ordinary words";

    private final PasswordHasher hasher = new PasswordHasher();
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void aFloodOfStrangersDoesNotBlockPeopleWithALink() throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            try {
                for (int i = 0; i < PasswordHasher.AT_ONCE + 20; i++) {
                    threads.execute(() -> hasher.inTurn(this::waitForTheEnd));
                }
                while (hasher.waiting() < 20) {
                    Thread.onSpinWait();
                }
                assertThrows(TooManyRequests.class, () -> hasher.hash(PASSWORD));
                String hashed = hasher.hashKnown("one", PASSWORD);
                assertTrue(hasher.verifyKnown("one", PASSWORD, hashed));
            } finally {
                go.countDown();
            }
        }
    }

    private boolean waitForTheEnd() {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}

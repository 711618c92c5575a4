package org.jobwright.web.applications.apply;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jobwright.domain.shared.failures.Unavailable;

/**
 * Room in memory for the files of forms while they arrive, a quarter of all that there is: when many large ones come at
 * the same moment, some wait for a while, and then their senders are asked to come back.
 */
final class FileRoom {

    /** What one place holds, in bytes. */
    static final int PLACE = 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places;

    FileRoom(long bytes) {
        places = new Semaphore(Math.toIntExact(Math.max(1, bytes / PLACE)), true);
    }

    static FileRoom ofThisMachine() {
        return new FileRoom(Runtime.getRuntime().maxMemory() / 4);
    }

    /** The places that one form takes; they are free again when it is closed. */
    Taken open() {
        return new Taken();
    }

    final class Taken implements AutoCloseable {

        private int count;

        private Taken() {}

        void takeOne() {
            try {
                if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new Unavailable("applications.files.busy");
                }
                count++;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unavailable("applications.files.busy");
            }
        }

        @Override
        public void close() {
            places.release(count);
        }
    }
}

package org.jobwright.web.shared.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jobwright.domain.shared.failures.Unavailable;

/**
 * Room in memory for files while they arrive: a quarter of all memory, and a quarter of that for one address. When many
 * large files come at the same moment, some wait for a while, and then their senders are asked to come back.
 */
public final class FileRoom {

    /** What one place holds, in bytes. */
    public static final int PLACE = 1024 * 1024;

    public static final FileRoom OF_THIS_MACHINE =
            new FileRoom(Runtime.getRuntime().maxMemory() / 4);

    /** One address always has as many places as the largest form needs, and one to see that a form is too large. */
    private static final int LARGEST_FORM = 26;

    private static final int PIECE = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places;
    private final int placesOfOne;
    private final Map<String, Share> shares = new ConcurrentHashMap<>();

    public FileRoom(long bytes) {
        int all = Math.toIntExact(Math.max(1, bytes / PLACE));
        places = new Semaphore(all, true);
        placesOfOne = Math.max(LARGEST_FORM, all / 4);
    }

    /** The places that one request of this address takes; they are free again when it is closed. */
    public Taken open(String address) {
        Share share = shares.compute(
                address,
                (key, known) -> known == null
                        ? new Share(new Semaphore(placesOfOne, true), 1)
                        : new Share(known.places(), known.requests() + 1));
        return new Taken(address, share.places());
    }

    private void leave(String address) {
        shares.computeIfPresent(
                address,
                (key, known) -> known.requests() == 1 ? null : new Share(known.places(), known.requests() - 1));
    }

    private static boolean take(Semaphore from) {
        try {
            return from.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Unavailable busy() {
        return new Unavailable("shared.files.busy");
    }

    /** What one address may still take, and how many of its requests are under way. */
    private record Share(Semaphore places, int requests) {}

    public final class Taken implements AutoCloseable {

        private final String address;
        private final Semaphore own;
        private int count;

        private Taken(String address, Semaphore own) {
            this.address = address;
            this.own = own;
        }

        /**
         * Reads a file to its end, or so many bytes of it at most.
         *
         * @param kept bytes of this request that need their places as well
         * @throws Unavailable when there is no room for it
         */
        public byte[] read(InputStream content, int most, long kept) throws IOException {
            Deque<byte[]> pieces = new ArrayDeque<>();
            int size = 0;
            while (size < most) {
                byte[] piece = content.readNBytes(Math.min(PIECE, most - size));
                if (piece.length == 0) {
                    break;
                }
                size += piece.length;
                hold(kept + size);
                pieces.add(piece);
            }
            ByteBuffer joined = ByteBuffer.allocate(size);
            while (!pieces.isEmpty()) {
                joined.put(pieces.remove());
            }
            return joined.array();
        }

        /**
         * Has places for so many bytes in all, and gives back those beyond.
         *
         * @throws Unavailable when there are not enough
         */
        public void hold(long bytes) {
            long needed = (bytes + PLACE - 1) / PLACE;
            while (count < needed) {
                takeOne();
            }
            while (count > needed) {
                giveOneBack();
            }
        }

        @Override
        public void close() {
            hold(0);
            leave(address);
        }

        private void takeOne() {
            if (!take(own)) {
                throw busy();
            }
            if (!take(places)) {
                own.release();
                throw busy();
            }
            count++;
        }

        private void giveOneBack() {
            places.release();
            own.release();
            count--;
        }
    }
}

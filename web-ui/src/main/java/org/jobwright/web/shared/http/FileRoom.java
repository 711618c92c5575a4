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
 * Memory for incoming files: a quarter of the heap, and a quarter of that per address. If many large files arrive at
 * once, some wait for a while, and then their senders are asked to come back.
 */
public final class FileRoom {

    /** The size of one place, in bytes. */
    public static final int PLACE = 1024 * 1024;

    public static final FileRoom OF_THIS_MACHINE =
            new FileRoom(Runtime.getRuntime().maxMemory() / 4);

    /** One address always has as many places as the largest form needs, plus one to detect that a form is too large. */
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

    /** The places of one request from this address; they are freed when it is closed. */
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

    /** The remaining places of one address, and its number of active requests. */
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
         * Reads a file to its end, or up to a maximum.
         *
         * @param kept bytes of this request that also need places
         * @throws Unavailable if there is no room for it
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
         * Holds places for a total number of bytes, and frees those beyond.
         *
         * @throws Unavailable if there are not enough
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

package org.jobwright.web.shared.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The body of a request, limited in size, minimum speed and duration: a slow phone line is fast enough, but nothing
 * takes hours. The maximum duration is enough for the largest form at 30 kB a second.
 */
public final class BoundedBody extends FilterInputStream {

    /** The bytes that are read, most of them only to be discarded. */
    public static final long MAX_BYTES = 64L * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BYTES_PER_SECOND = 2000;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final long begun = System.nanoTime();
    private long read;

    public BoundedBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Leaves the rest to the server; closing would make this request wait for it. */
    @Override
    public void close() {
        // this stream has nothing of its own to close
    }

    /** Fails with status 413 or 408 if there is too much of it, too little for the time, or it takes too long. */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        read += Math.max(0, count);
        if (read > MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (!isInTime(read, Duration.ofNanos(System.nanoTime() - begun))) {
            throw new ClientErrorException(Response.Status.REQUEST_TIMEOUT);
        }
        return count;
    }

    /** Whether a sender who has sent this much in this time may continue. */
    static boolean isInTime(long bytes, Duration taken) {
        return taken.compareTo(LONGEST) <= 0 && bytes >= taken.minus(PATIENCE).toSeconds() * BYTES_PER_SECOND;
    }
}

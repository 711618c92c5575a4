package org.jobwright.services.shared.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Refuses a file as soon as more of it comes than may be: a small compressed file can unpack to anything. */
public final class BoundedStream extends FilterInputStream {

    private long left;

    /** Reads {@code most} bytes, and refuses the next one. */
    public BoundedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            take(1);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            take(read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        take(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void take(long read) {
        left -= read;
        if (left < 0) {
            throw new RuleViolation("shared.import.too-large");
        }
    }
}

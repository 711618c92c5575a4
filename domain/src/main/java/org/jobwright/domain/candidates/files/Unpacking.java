package org.jobwright.domain.candidates.files;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the parts of one file and counts the output, whatever the headers say; rejects the file at its limit. */
final class Unpacking {

    /** Receives unpacked data, chunk by chunk; the buffer is reused. */
    @FunctionalInterface
    interface Sink {

        void take(byte[] buffer, int length);
    }

    /** The packed bytes end too early, or are not packed bytes. */
    static final int NOT_WHOLE = -1;

    private final byte[] content;
    private final byte[] buffer = new byte[16 * 1024];
    private long allowed;

    /** At most {@code allowed} bytes may come out of all parts together. */
    Unpacking(byte[] content, long allowed) {
        this.content = content;
        this.allowed = allowed;
    }

    /** A part that is not packed. */
    void copy(int from, int length, Sink sink) {
        for (int done = 0; done < length; done += buffer.length) {
            int piece = Math.min(buffer.length, length - done);
            System.arraycopy(content, from + done, buffer, 0, piece);
            give(piece, sink);
        }
    }

    /**
     * A deflated part, {@code bare} in zip files and with a header in PDF files.
     *
     * @return how many bytes follow the packed ones, or {@link #NOT_WHOLE}
     */
    int inflate(int from, int length, boolean bare, Sink sink) {
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(content, from, length);
            while (!inflater.finished()) {
                int piece = inflater.inflate(buffer);
                if (piece == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return NOT_WHOLE;
                }
                give(piece, sink);
            }
            return inflater.getRemaining();
        } catch (DataFormatException notDeflated) {
            return NOT_WHOLE;
        } finally {
            inflater.end();
        }
    }

    /** The first bytes of a deflated part with a header, without unpacking or counting the rest. */
    byte[] begin(int from, int length, int wanted) {
        Inflater inflater = new Inflater();
        byte[] first = new byte[wanted];
        int known = 0;
        try {
            inflater.setInput(content, from, length);
            for (int piece = 1; piece > 0 && known < wanted; known += piece) {
                piece = inflater.inflate(first, known, wanted - known);
            }
        } catch (DataFormatException endsHere) {
            // What came out before counts.
        } finally {
            inflater.end();
        }
        return Arrays.copyOf(first, known);
    }

    private void give(int piece, Sink sink) {
        allowed -= piece;
        if (allowed < 0) {
            throw DocumentPolicy.unpacksTooLarge();
        }
        sink.take(buffer, piece);
    }
}

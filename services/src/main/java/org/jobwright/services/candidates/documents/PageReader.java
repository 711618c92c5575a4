package org.jobwright.services.candidates.documents;

import java.io.IOException;
import java.util.Optional;

/** Draws the pages of untrusted PDF files. */
public interface PageReader {

    /** Whether this server has one. */
    boolean isAvailable();

    /**
     * Pages as {@link PageFrames} reads them, as far as they could be drawn; empty if not even the first one was in time.
     *
     * @throws IOException if this machine cannot do it now, whatever the file is
     */
    Optional<byte[]> draw(byte[] pdf) throws IOException;
}

package org.jobwright.services.shared;

import java.io.IOException;
import java.util.Optional;

/** Re-encodes untrusted pictures, so that nothing of the original file is ever sent to anyone. */
public interface PictureReader {

    /** What a picture is made for. */
    enum Use {
        /** A PNG of at most 192 pixels a side. */
        LOGO(1_000_000),
        /** A JPEG of at most 1600 pixels a side. */
        PAGE(1_000_000),
        /** A photo of a document, as a JPEG of at most 2600 pixels a side: A4 at 220 dpi, so that small print is read. */
        PAPER(3_000_000);

        private final int maxBytes;

        Use(int maxBytes) {
            this.maxBytes = maxBytes;
        }

        /** Of the copy. */
        public int maxBytes() {
            return maxBytes;
        }
    }

    /**
     * A smaller copy of a PNG or JPEG picture; empty if it cannot be read or is too large.
     *
     * @throws IOException if this machine cannot do it now, whatever the picture is
     */
    Optional<byte[]> redraw(byte[] picture, Use use) throws IOException;
}

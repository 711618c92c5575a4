package org.jobwright.services.shared;

import java.io.IOException;
import java.util.Optional;

/** Re-encodes untrusted pictures, so that nothing of the original file is ever sent to anyone. */
public interface PictureReader {

    /** What a picture is made for. */
    enum Use {
        /** A PNG of at most 192 pixels a side. */
        LOGO,
        /** A JPEG of at most 1600 pixels a side. */
        PAGE
    }

    /**
     * A smaller copy of a PNG or JPEG picture; empty if it cannot be read or is too large.
     *
     * @throws IOException if this machine cannot do it now, whatever the picture is
     */
    Optional<byte[]> redraw(byte[] picture, Use use) throws IOException;
}

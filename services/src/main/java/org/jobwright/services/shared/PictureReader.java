package org.jobwright.services.shared;

import java.io.IOException;
import java.util.Optional;

/** Re-encodes untrusted pictures, so that nothing of the original file is ever sent to anyone. */
public interface PictureReader {

    /**
     * A small PNG of a PNG or JPEG picture; empty if it cannot be read or is too large.
     *
     * @throws IOException if this machine cannot do it now, whatever the picture is
     */
    Optional<byte[]> redraw(byte[] picture) throws IOException;
}

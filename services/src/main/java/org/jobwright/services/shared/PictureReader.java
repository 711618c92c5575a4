package org.jobwright.services.shared;

import java.io.IOException;
import java.util.Optional;

/** Draws pictures of strangers anew, so that nothing of their files is ever sent to anybody. */
public interface PictureReader {

    /**
     * A small PNG of a PNG or JPEG picture; empty when it cannot be read or is too large.
     *
     * @throws IOException when this machine cannot do it now, whatever the picture is
     */
    Optional<byte[]> redraw(byte[] picture) throws IOException;
}

package org.jobwright.services.shared.tables;

import java.io.IOException;
import java.io.InputStream;

/** Opens a file from its beginning, as often as it is read. */
@FunctionalInterface
public interface FileSource {

    /** A new stream of its bytes. */
    InputStream open() throws IOException;
}

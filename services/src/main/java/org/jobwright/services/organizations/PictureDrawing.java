package org.jobwright.services.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.Unavailable;
import org.jobwright.services.shared.PictureReader;

/** Has the pictures of organizations, and photos of documents, re-encoded, few at a time. */
@ApplicationScoped
public class PictureDrawing {

    private static final Logger LOG = Logger.getLogger(PictureDrawing.class);

    /** Each needs a process of 256 MB for a second. */
    private static final Semaphore READERS = new Semaphore(2, true);

    private static final int SECONDS_OF_WAITING = 5;

    @Inject
    private PictureReader reader;

    /**
     * The picture as it is stored.
     *
     * @throws RuleViolation if it cannot be read
     * @throws Unavailable if too many are read at the moment
     */
    public byte[] redrawn(byte[] upload, PictureReader.Use use) {
        return ifReadable(upload, use).orElseThrow(() -> new RuleViolation("organizations.picture.unreadable"));
    }

    /**
     * The same; empty if it cannot be read.
     *
     * @throws Unavailable if too many are read at the moment
     */
    public Optional<byte[]> ifReadable(byte[] upload, PictureReader.Use use) {
        try {
            if (!READERS.tryAcquire(SECONDS_OF_WAITING, TimeUnit.SECONDS)) {
                throw new Unavailable("organizations.picture.busy");
            }
            try {
                return reader.redraw(upload, use);
            } finally {
                READERS.release();
            }
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            throw new Unavailable("organizations.picture.busy");
        } catch (IOException failed) {
            LOG.warnf("A picture could not be read: %s", failed);
            throw new Unavailable("organizations.picture.busy");
        }
    }
}

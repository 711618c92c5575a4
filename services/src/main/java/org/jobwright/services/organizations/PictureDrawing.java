package org.jobwright.services.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.Unavailable;
import org.jobwright.services.shared.PictureReader;

/** Has the pictures of organizations re-encoded, few at a time. */
@ApplicationScoped
public class PictureDrawing {

    private static final Logger LOG = Logger.getLogger(PictureDrawing.class);

    /** Each needs a process of 256 MB for a second. */
    private static final Semaphore READERS = new Semaphore(2);

    @Inject
    private PictureReader reader;

    /**
     * The picture as it is stored.
     *
     * @throws RuleViolation if it cannot be read
     * @throws Unavailable if too many are read at the moment
     */
    public byte[] redrawn(byte[] upload, PictureReader.Use use) {
        if (!READERS.tryAcquire()) {
            throw new Unavailable("organizations.picture.busy");
        }
        try {
            return reader.redraw(upload, use).orElseThrow(() -> new RuleViolation("organizations.picture.unreadable"));
        } catch (IOException failed) {
            LOG.warnf("A picture could not be read: %s", failed);
            throw new Unavailable("organizations.picture.busy");
        } finally {
            READERS.release();
        }
    }
}

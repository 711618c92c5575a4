package org.jobwright.services.candidates.documents;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;

/**
 * Draws the pages of documents, outside any transaction: when they arrive, and again when somebody looks at one whose
 * pages were dropped. Those who look are served one after the other, the last one first.
 */
@Singleton
@RunAs(Role.SYSTEM)
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PageMaker {

    private static final Logger LOG = Logger.getLogger(PageMaker.class);
    private static final int MOST_WAITING = 200;
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean drawing;

    @Inject
    private DocumentStore store;

    @Inject
    private PageStore pages;

    @Inject
    private PageReader reader;

    @Resource
    private SessionContext context;

    /** Draws the pages of a document soon, unless they are there; false if this server cannot. */
    public boolean ask(String key) {
        if (!reader.isAvailable()) {
            return false;
        }
        if (pages.lacks(key) && enqueue(key)) {
            context.getBusinessObject(PageMaker.class).drawWaiting();
        }
        return true;
    }

    /** Whether it has to be started. */
    private boolean enqueue(String key) {
        synchronized (waiting) {
            waiting.remove(key);
            waiting.addFirst(key);
            if (waiting.size() > MOST_WAITING) {
                waiting.removeLast();
            }
            boolean start = !drawing;
            drawing = true;
            return start;
        }
    }

    private Optional<String> next() {
        synchronized (waiting) {
            Optional<String> next = Optional.ofNullable(waiting.pollFirst());
            drawing = next.isPresent();
            return next;
        }
    }

    /** Draws until nobody waits. */
    @Asynchronous
    public void drawWaiting() {
        for (Optional<String> key = next(); key.isPresent(); key = next()) {
            draw(key.orElseThrow());
        }
    }

    /** Draws the pages of a document now, unless they are there or it is no PDF. */
    public void draw(String key) {
        try {
            byte[] content = pages.lacks(key) ? store.get(key) : new byte[0];
            if (ByteBuffer.wrap(content, 0, Math.min(content.length, PDF.length))
                    .equals(ByteBuffer.wrap(PDF))) {
                pages.put(key, reader.draw(content));
            }
        } catch (IOException | RuntimeException failure) {
            // The file itself can still be read.
            LOG.warnf("The pages of document %s cannot be drawn now: %s", key, failure);
        }
    }
}

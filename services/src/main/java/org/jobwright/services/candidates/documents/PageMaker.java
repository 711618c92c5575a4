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
 * Draws the pages of documents one after the other, outside any transaction: when they arrive, and again when somebody
 * looks at one whose pages were dropped. Those who look come first, the last one before the others.
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
        if (pages.lacks(key)) {
            enqueue(key, true);
        }
        return true;
    }

    /** Forgets that the pages of a document were not drawn in time, so that the next one who asks has them drawn. */
    public void tryAgain(String key) {
        if (pages.find(key).filter(DrawnPages::late).isPresent()) {
            pages.delete(key);
        }
    }

    /** Draws the pages of a new document when nobody waits for others. If many wait, the first look has it drawn. */
    public void askLater(String key) {
        if (reader.isAvailable()) {
            enqueue(key, false);
        }
    }

    private void enqueue(String key, boolean first) {
        boolean start;
        synchronized (waiting) {
            if (first) {
                waiting.remove(key);
                waiting.addFirst(key);
            } else if (!waiting.contains(key)) {
                waiting.addLast(key);
            }
            if (waiting.size() > MOST_WAITING) {
                waiting.removeLast();
            }
            start = !drawing;
            drawing = true;
        }
        if (start) {
            start();
        }
    }

    private void start() {
        try {
            context.getBusinessObject(PageMaker.class).drawWaiting();
        } catch (RuntimeException refused) {
            LOG.warnf("Pages cannot be drawn now: %s", refused);
            stop();
        }
    }

    /** The next one who asks starts it again. */
    private void stop() {
        synchronized (waiting) {
            drawing = false;
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
        boolean done = false;
        try {
            for (Optional<String> key = next(); key.isPresent(); key = next()) {
                draw(key.orElseThrow());
            }
            done = true;
        } finally {
            if (!done) {
                stop(); // out of memory, for example
            }
        }
    }

    /** Draws the pages of a document now, unless they are there or it is no PDF. */
    private void draw(String key) {
        try {
            byte[] content = pages.lacks(key) ? store.get(key) : new byte[0];
            if (ByteBuffer.wrap(content, 0, Math.min(content.length, PDF.length))
                    .equals(ByteBuffer.wrap(PDF))) {
                pages.put(key, reader.draw(content).orElseGet(PageFrames::late));
            }
        } catch (IOException | RuntimeException failure) {
            // The file itself can still be read.
            LOG.warnf("The pages of document %s cannot be drawn now: %s", key, failure);
        }
    }
}

package org.jobwright.web.shell.window;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.util.UUID;
import java.util.concurrent.locks.Lock;

/**
 * The windows of one browser. A node that joins asks for all sessions at once, while people change theirs: so a session is
 * written under its lock, in one piece, or it would be carried over half changed, or not at all.
 */
class WorkspaceSession extends VaadinSession {

    /** The same on all nodes, while the id of the session changes. */
    private final UUID name = UUID.randomUUID();

    private volatile long lastUsed;

    /** Guarded by the lock of the session. */
    private transient boolean beingWritten;

    WorkspaceSession(VaadinService service) {
        super(service);
    }

    UUID name() {
        return name;
    }

    /** When a person last did something in one of the windows, in milliseconds; known without the lock of the session. */
    long lastUsed() {
        return lastUsed;
    }

    @Override
    public void setLastRequestTimestamp(long timestamp) {
        super.setLastRequestTimestamp(timestamp);
        lastUsed = timestamp;
    }

    /** Takes the plain lock: what waits for the session runs at the end of a request, not here. */
    protected Object writeReplace() throws InvalidObjectException {
        Lock lock = getLockInstance();
        if (lock == null) {
            return this;
        }
        lock.lock();
        try {
            return beingWritten ? this : marshalled();
        } finally {
            lock.unlock();
        }
    }

    private MarshalledWindows marshalled() throws InvalidObjectException {
        beingWritten = true;
        try {
            return MarshalledWindows.of(this);
        } catch (IOException e) {
            var unwritable = new InvalidObjectException("windows cannot be written");
            unwritable.initCause(e);
            throw unwritable;
        } finally {
            beingWritten = false;
        }
    }
}

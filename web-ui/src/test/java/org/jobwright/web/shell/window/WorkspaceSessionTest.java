package org.jobwright.web.shell.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions on their way to another node. */
class WorkspaceSessionTest {

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final List<Boolean> LOCKED = new ArrayList<>();

    @BeforeEach
    void nothingWasWritten() {
        LOCKED.clear();
    }

    @Test
    void aSessionIsWrittenUnderItsLock() throws IOException {
        written(session());

        assertEquals(List.of(true), LOCKED);
        assertFalse(LOCK.isLocked());
    }

    @Test
    void whatArrivesIsReadWhenItIsNeeded() throws IOException, ClassNotFoundException {
        Object arrived = read(written(session()));

        var windows = assertInstanceOf(MarshalledWindows.class, arrived);
        LOCK.lock();
        try {
            assertEquals("Typed", ((Typed) windows.read().getAttribute("typed")).text());
        } finally {
            LOCK.unlock();
        }
    }

    @Test
    void aNodeThatNeverReadItPassesItOn() throws IOException, ClassNotFoundException {
        Object passedOn = read(written(read(written(session()))));

        assertInstanceOf(MarshalledWindows.class, passedOn);
        assertEquals(List.of(true), LOCKED, "it was written once");
    }

    @Test
    void theOlderCopyOfAnotherNodeDoesNotTakeThePlaceOfWhatWasUsedHere() throws IOException, ClassNotFoundException {
        var usedHere = new WindowsUsedHere();
        WorkspaceSession session = session();
        usedHere.add(session);
        use(session, 1);
        var copy = (MarshalledWindows) read(written(session));
        assertEquals(Optional.empty(), usedHere.newerThan(copy), "nothing happened since");

        use(session, 2);

        assertEquals(Optional.of(session), usedHere.newerThan(copy));
        assertEquals(Optional.empty(), usedHere.newerThan((MarshalledWindows) read(written(session()))), "others");
        usedHere.remove(session);
        assertEquals(Optional.empty(), usedHere.newerThan(copy), "closed");
    }

    private static void use(WorkspaceSession session, long at) {
        LOCK.lock();
        try {
            session.setLastRequestTimestamp(at);
        } finally {
            LOCK.unlock();
        }
    }

    private static WorkspaceSession session() {
        var session = new LockedSession();
        LOCK.lock();
        try {
            session.setAttribute("typed", new Typed("Typed"));
        } finally {
            LOCK.unlock();
        }
        return session;
    }

    private static byte[] written(Object object) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    /** Without a server, whose session would have the lock. */
    private static final class LockedSession extends WorkspaceSession {

        LockedSession() {
            super(null);
        }

        @Override
        public Lock getLockInstance() {
            return LOCK;
        }
    }

    /** Notes whether the session was locked while this was written. */
    private static final class Typed implements Serializable {

        private final String text;

        Typed(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            LOCKED.add(LOCK.isHeldByCurrentThread());
            out.defaultWriteObject();
        }
    }
}

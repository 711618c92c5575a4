package org.jobwright.web.shell.window;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.jobwright.web.shared.failures.ErrorReference;

/**
 * Checks whether a window can be moved to another node of a cluster. One field that cannot be serialized ends the
 * replication of the whole session, with only a warning in the log; if {@code jobwright.windows.checked} is set, such a
 * view is not shown.
 */
final class WindowCheck {

    private static final boolean ON = Boolean.getBoolean("jobwright.windows.checked");

    private WindowCheck() {}

    static boolean mayBeShown(UI window) {
        if (!ON) {
            return true;
        }
        try (ObjectOutputStream out = new OneWindow()) {
            out.writeObject(window);
            return true;
        } catch (IOException e) {
            ErrorReference.log("a window that cannot be carried to another node", e);
            return false;
        }
    }

    /** Leaves the session out: it holds all other windows, and each was checked when it opened. */
    private static final class OneWindow extends ObjectOutputStream {

        OneWindow() throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            return object instanceof VaadinSession ? null : object;
        }
    }
}

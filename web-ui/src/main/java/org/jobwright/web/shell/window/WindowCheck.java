package org.jobwright.web.shell.window;

import com.vaadin.flow.component.UI;
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
        try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            out.writeObject(window);
            return true;
        } catch (IOException e) {
            ErrorReference.log("a window that cannot be carried to another node", e);
            return false;
        }
    }
}

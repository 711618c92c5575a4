package org.jobwright.web.shell;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Whether a window can be carried to another node of a cluster. One field that cannot be written ends the replication of
 * the whole session, and only a warning in the log would say so; where {@code jobwright.windows.checked} is set, a view
 * that cannot be carried is not shown at all.
 */
final class WindowCheck {

    private static final boolean ON = Boolean.getBoolean("jobwright.windows.checked");

    private WindowCheck() {}

    static void check(UI window) {
        if (!ON) {
            return;
        }
        try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            out.writeObject(window);
        } catch (IOException e) {
            throw new UncheckedIOException("This window cannot be carried to another node", e);
        }
    }
}

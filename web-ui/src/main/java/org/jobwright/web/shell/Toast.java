package org.jobwright.web.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;

/** A short message at the bottom of the window; with Undo where that is possible. A window shows at most two. */
public final class Toast {

    private static final int SHORT_MILLIS = 5_000;
    private static final int UNDO_MILLIS = 15_000;

    private Toast() {}

    public static void show(String text) {
        Notification notification = new Notification(text, SHORT_MILLIS, Notification.Position.BOTTOM_END);
        notification.setAssertive(false);
        Shown.here().say(notification);
    }

    /** With a button that undoes the action; the returned registration removes the toast once that is too late. */
    public static Registration showWithUndo(String text, Undo undo) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_END);
        notification.setDuration(UNDO_MILLIS);
        Button button = new Button(WorkspaceUser.texts().get("shared.undo"), click -> {
            notification.close();
            undo.undo();
        });
        Div row = new Div(new Span(text), button);
        row.addClassName("jw-undo");
        notification.add(row);
        Shown.here().offer(notification);
        return notification::close;
    }

    /** The action of the button. */
    @FunctionalInterface
    public interface Undo extends Serializable {
        void undo();
    }

    /**
     * The toasts of a window. A newer one replaces what was merely said, so that the latest Undo stays; of the actions that
     * can be undone the oldest goes first.
     */
    private static final class Shown implements Serializable {

        private static final int MOST = 2;

        private final Deque<Notification> undoable = new ArrayDeque<>(MOST);
        private Notification said;

        static Shown here() {
            UI window = UI.getCurrent();
            Shown shown = ComponentUtil.getData(window, Shown.class);
            if (shown == null) {
                shown = new Shown();
                ComponentUtil.setData(window, Shown.class, shown);
            }
            return shown;
        }

        void say(Notification toast) {
            makeRoom();
            said = toast;
            toast.open();
        }

        void offer(Notification toast) {
            makeRoom();
            undoable.add(toast);
            toast.open();
        }

        private void makeRoom() {
            if (said != null) {
                said.close();
                said = null;
            }
            undoable.removeIf(toast -> !toast.isOpened());
            if (undoable.size() == MOST) {
                undoable.remove().close();
            }
        }
    }
}

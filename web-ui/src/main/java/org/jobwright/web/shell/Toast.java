package org.jobwright.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;

/** A short message at the bottom of the window; with Undo where that is possible. */
public final class Toast {

    private static final int SHORT_MILLIS = 5_000;
    private static final int UNDO_MILLIS = 15_000;

    private Toast() {}

    public static void show(String text) {
        Notification notification = new Notification(text, SHORT_MILLIS, Notification.Position.BOTTOM_END);
        notification.setAssertive(false);
        notification.open();
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
        notification.open();
        return notification::close;
    }

    /** The action of the button. */
    @FunctionalInterface
    public interface Undo extends Serializable {
        void undo();
    }
}

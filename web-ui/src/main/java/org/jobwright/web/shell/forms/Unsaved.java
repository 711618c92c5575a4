package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.WorkspaceUser;

/** What was typed into a form that is not stored by itself is never lost without a question. */
public final class Unsaved {

    /** Texts of the server say whether something changed, but not before a field is left: the browser counts input. */
    private static final String WARN_BEFORE_CLOSING = """
            this.addEventListener('input', () => { this.typed = true; });
            addEventListener('beforeunload', event => { if (this.isConnected && this.typed) event.preventDefault(); });""";

    private Unsaved() {}

    /** The browser asks before it closes or reloads the page. */
    public static void warnBeforeClosing(Component form) {
        form.getElement().executeJs(WARN_BEFORE_CLOSING);
    }

    /** Asks before another page of the workspace is opened. */
    public static void ask(BeforeLeaveEvent event) {
        Texts texts = WorkspaceUser.texts();
        ContinueNavigationAction leave = event.postpone();
        new ConfirmAction(
                        texts.get("shared.leave.title"),
                        texts.get("shared.leave.text"),
                        texts.get("shared.leave.do"),
                        leave::proceed)
                .open();
    }
}

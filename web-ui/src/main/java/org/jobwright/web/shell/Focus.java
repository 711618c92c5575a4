package org.jobwright.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** Moves the focus when the pressed button disappears; otherwise it would fall back to the start of the page. */
public final class Focus {

    private Focus() {}

    /** To a heading or a line where reading continues; after a closing menu or dialog has returned the focus. */
    public static void moveTo(Component place) {
        place.getElement().setAttribute("tabindex", "-1").executeJs("setTimeout(() => this.focus(), 200)");
    }

    /** To the heading of the page that was opened or drawn anew, unless something on it has taken the focus. */
    public static void moveToHeading(UI window) {
        window.getPage()
                .executeJs("setTimeout(() => { const heading = document.querySelector('#main h1');"
                        + " if (!heading || document.activeElement !== document.body) return;"
                        + " heading.tabIndex = -1; heading.focus({ preventScroll: true }); }, 200)");
    }

    /** To a field of a dialog that opens; after the dialog has taken the focus. */
    public static void moveToField(Component field) {
        field.getElement().executeJs("setTimeout(() => this.focus(), 200)");
    }

    /** To the chosen button of a group, else its first; the group itself cannot be focused. */
    public static void moveToGroup(Component group) {
        group.getElement()
                .executeJs("setTimeout(() => (this.querySelector('input:checked')"
                        + " ?? this.querySelector('input'))?.focus(), 200)");
    }
}

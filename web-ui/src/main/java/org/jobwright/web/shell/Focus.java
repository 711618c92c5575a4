package org.jobwright.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/**
 * Moves the focus when the pressed button disappears; otherwise it would fall back to the start of the page. It moves
 * after what closes has returned the focus, and not at all if the person has pressed something by then.
 */
public final class Focus {

    private static final String LATER = "const stay = () => clearTimeout(move);"
            + " const move = setTimeout(() => { for (const press of ['pointerdown', 'keydown'])"
            + " removeEventListener(press, stay, true); %s; }, 200);"
            + " for (const press of ['pointerdown', 'keydown']) addEventListener(press, stay, { capture: true, once: true });";

    private Focus() {}

    /** To a heading or a line where reading continues. */
    public static void moveTo(Component place) {
        place.getElement().setAttribute("tabindex", "-1").executeJs(later("this.focus()"));
    }

    /** To the heading of the page that was opened or drawn anew, unless something on it has taken the focus. */
    public static void moveToHeading(UI window) {
        window.getPage()
                .executeJs(later("const heading = document.querySelector('#main h1');"
                        + " if (!heading || document.activeElement !== document.body) return;"
                        + " heading.tabIndex = -1; heading.focus({ preventScroll: true })"));
    }

    /** To a field of a dialog that opens. */
    public static void moveToField(Component field) {
        field.getElement().executeJs(later("this.focus()"));
    }

    /** To the chosen button of a group, else its first; the group itself cannot be focused. */
    public static void moveToGroup(Component group) {
        group.getElement()
                .executeJs(later("(this.querySelector('input:checked') ?? this.querySelector('input'))?.focus()"));
    }

    private static String later(String move) {
        return LATER.formatted(move);
    }
}

package org.jobwright.web.shell;

import com.vaadin.flow.component.Component;

/** Moves the focus when the button that was pressed is gone; else it falls back to the start of the page. */
public final class Focus {

    private Focus() {}

    /** To a heading or a line, where reading goes on; later than a closing menu or dialog gives the focus back. */
    public static void moveTo(Component place) {
        place.getElement().setAttribute("tabindex", "-1").executeJs("setTimeout(() => this.focus(), 200)");
    }

    /** To a field of a dialog that opens; later than the dialog takes the focus for itself. */
    static void moveToField(Component field) {
        field.getElement().executeJs("setTimeout(() => this.focus(), 200)");
    }
}

package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** When input reaches the server: after a pause, and at once when the field loses focus. */
public final class Typing {

    /** Long enough not to save each letter, short enough that a closed tab loses next to nothing. */
    private static final int PAUSE_MILLIS = 400;

    private Typing() {}

    /** For fields whose value is saved while typing. */
    public static <F extends Component & HasValueChangeMode & BlurNotifier<?>> F kept(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        // Following a link sends nothing, but leaving a field does, and pending input goes with it.
        field.addBlurListener(leaving -> {});
        return field;
    }
}

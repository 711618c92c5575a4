package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** When what is typed reaches the server: after a pause, and at once when the field is left. */
public final class Typing {

    /** Long enough not to save each letter, short enough that a closed tab loses nothing worth a word. */
    private static final int PAUSE_MILLIS = 400;

    private Typing() {}

    /** For fields whose value is kept while it is typed. */
    public static <F extends Component & HasValueChangeMode & BlurNotifier<?>> F kept(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        // Following a link sends nothing, but leaving a field does, and what is still to be sent goes with it.
        field.addBlurListener(leaving -> {});
        return field;
    }
}

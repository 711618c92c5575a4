package org.jobwright.web.talent.reading;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;

/** Asks every two seconds for two minutes, as long as it is on the page. */
class Waiting extends Div {

    private static final int MILLIS_TO_ASK_AGAIN = 2_000;
    private static final int MOST_QUESTIONS = 60;
    private static final int NEVER = -1;

    private final Command ask;
    private Registration asking;
    private int asked;

    Waiting(Command ask) {
        this.ask = ask;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(MILLIS_TO_ASK_AGAIN);
        asking = attached.getUI().addPollListener(poll -> {
            if (++asked >= MOST_QUESTIONS) {
                attached.getUI().setPollInterval(NEVER);
            }
            ask.execute();
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        asking.remove();
        detached.getUI().setPollInterval(NEVER);
    }
}

package org.jobwright.web.shell.limits;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;

/** How many windows a session has, and how much text is in them. */
@ApplicationScoped
class WindowLimits {

    /** Per session: each is a browser tab. */
    private static final int MOST_WINDOWS = 20;

    void serviceStarts(@Observes ServiceInitEvent event) {
        event.addRequestHandler(new BoundedMessages());
    }

    /** The oldest window ends when one more is opened. */
    void windowOpens(@Observes UIInitEvent event) {
        List<UI> others = others(event.getUI());
        others.stream().limit(Math.max(0, others.size() + 1 - MOST_WINDOWS)).forEach(UI::close);
    }

    /** The other open windows of the session, oldest first. */
    static List<UI> others(UI window) {
        return window.getSession().getUIs().stream()
                .filter(other -> !other.equals(window) && !other.isClosing())
                .sorted(Comparator.comparing(UI::getUIId))
                .toList();
    }
}

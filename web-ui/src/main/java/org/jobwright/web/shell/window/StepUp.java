package org.jobwright.web.shell.window;

import com.vaadin.flow.component.UI;
import org.jobwright.web.shared.Addresses;

/** Redirects to a page where the person proves more, and back to the view that required it. */
final class StepUp {

    private StepUp() {}

    static void lead(UI ui, String form) {
        String here = "/app/" + ui.getInternals().getActiveViewLocation().getPathWithQueryParameters();
        ui.getPage().setLocation(Addresses.continuing(form, here));
    }
}

package org.jobwright.web.shell.window;

import com.vaadin.flow.component.UI;
import org.jobwright.web.shared.Addresses;

/** Redirects to the page for a fresh proof, and back to the view that required it. */
final class StepUp {

    private StepUp() {}

    static void lead(UI ui) {
        String here = "/app/" + ui.getInternals().getActiveViewLocation().getPathWithQueryParameters();
        ui.getPage().setLocation(Addresses.continuing("/prove", here));
    }
}

package org.jobwright.web.shell.window;

import com.vaadin.flow.component.UI;
import org.jobwright.web.shared.Addresses;

/** Leads to the page where a person proves once more to be there, and back to the view that wanted it. */
final class StepUp {

    private StepUp() {}

    static void lead(UI ui) {
        String here = "/app/" + ui.getInternals().getActiveViewLocation().getPathWithQueryParameters();
        ui.getPage().setLocation(Addresses.continuing("/prove", here));
    }
}

package org.jobwright.web.organizations;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jobwright.services.organizations.OrganizationDetails;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * Owners set whether members need a second factor. It takes effect at once, so the panel says beforehand who is
 * affected.
 */
class SecondFactorPanel extends Section {

    SecondFactorPanel(OrganizationService organizations, OrganizationDetails details) {
        Texts texts = WorkspaceUser.texts();
        addClassNames("jw-panel", "jw-settings");
        Checkbox required = new Checkbox(texts.get("organizations.second-factor.required"));
        required.setValue(details.secondFactorRequired());
        required.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            boolean done = false;
            try {
                organizations.requireSecondFactor(details.id(), change.getValue());
                Toast.show(texts.get("organizations.second-factor." + (change.getValue() ? "on" : "off")));
                done = true;
            } finally {
                if (!done) {
                    required.setValue(change.getOldValue()); // a refused change is reverted
                }
            }
        });
        add(
                new H2(texts.get("organizations.second-factor.title")),
                new Paragraph(texts.get("organizations.second-factor.text")),
                required);
    }
}

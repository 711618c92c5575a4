package org.jobwright.web.organizations;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Owners set whether members ask for permission before they hire. */
class RequisitionsPanel extends Section {

    RequisitionsPanel(OrganizationService organizations, MyOrganization mine) {
        Texts texts = WorkspaceUser.texts();
        addClassNames("jw-panel", "jw-settings");
        setId("requisitions");
        RadioButtonGroup<RequisitionUse> use = new RadioButtonGroup<>(texts.get("organizations.requisitions.use"));
        use.setItems(RequisitionUse.values());
        use.setItemLabelGenerator(texts::of);
        use.setValue(mine.requisitions());
        Anchor flows = new Anchor(
                "/app/organization/" + mine.slug() + "/flows", texts.get("organizations.requisitions.flows"));
        flows.setVisible(mine.usesRequisitions());
        use.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            boolean done = false;
            try {
                organizations.useRequisitions(mine.id(), change.getValue());
                flows.setVisible(change.getValue() != RequisitionUse.OFF);
                Toast.show(texts.get("shared.saved"));
                done = true;
            } finally {
                if (!done) {
                    use.setValue(change.getOldValue()); // a refused change is reverted
                }
            }
        });
        add(
                new H2(texts.get("organizations.requisitions.title")),
                new Paragraph(texts.get("organizations.requisitions.text")),
                use,
                flows);
    }
}

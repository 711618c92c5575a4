package org.jobwright.web.organizations;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.jobs.GeneralPosting;
import org.jobwright.services.jobs.GeneralPostingService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Whether people may apply without an advert. */
class GeneralPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final GeneralPostingService service;
    private final OrganizationId organization;
    private final Paragraph standing = new Paragraph();
    private final Checkbox open = new Checkbox(texts.get("organizations.general.open"));
    private final Anchor people = new Anchor("", texts.get("organizations.general.people"));

    GeneralPanel(GeneralPostingService service, MyOrganization mine) {
        this.service = service;
        this.organization = mine.id();
        addClassNames("jw-panel", "jw-settings");
        setId("general");
        standing.getElement().setAttribute("role", "status");
        open.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(change.getValue());
            }
        });
        add(
                new H2(texts.get("organizations.general.title")),
                new Paragraph(texts.get("organizations.general.text")),
                open,
                standing,
                people);
        show();
    }

    private void change(boolean wanted) {
        try {
            if (wanted) {
                service.open(organization, texts.language());
            } else {
                service.close(organization);
            }
            Toast.show(texts.get("shared.saved"));
        } finally {
            show(); // a refused change is reverted
        }
    }

    private void show() {
        GeneralPosting now = service.state(organization);
        open.setValue(now.open());
        open.setEnabled(now.possible() && !now.held());
        standing.setText(texts.get("organizations.general." + state(now)));
        people.setHref("/app/pipeline/" + now.reference());
        people.setVisible(!now.reference().isEmpty());
    }

    private static String state(GeneralPosting now) {
        if (!now.possible()) {
            return "unverified";
        }
        if (now.held()) {
            return "held";
        }
        return now.open() ? "on" : "off";
    }
}

package org.jobwright.web.applications.team;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.jobwright.services.applications.team.HiringTeamDetails;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The switch that keeps applicants within the team. */
class ConfidentialPanel extends Section {

    ConfidentialPanel(HiringTeamDetails team, TeamDesk desk) {
        Texts texts = WorkspaceUser.texts();
        addClassNames("jw-panel", "jw-settings");
        Checkbox confidential = new Checkbox(texts.get("applications.team.confidential"), team.confidential());
        confidential.setHelperText(texts.get("applications.team.confidential.hint"));
        confidential.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.keepConfidential(change.getValue());
            }
        });
        add(new H2(texts.get("applications.team.confidential.title")), confidential);
    }
}

package org.jobwright.web.applications.team;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.jobwright.services.applications.team.HiringTeamDetails;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The switch that stops new applications with the last hire. */
class FilledPanel extends Section {

    FilledPanel(HiringTeamDetails team, TeamDesk desk) {
        Texts texts = WorkspaceUser.texts();
        addClassNames("jw-panel", "jw-settings");
        Checkbox closes = new Checkbox(texts.get("applications.team.filled"), team.closesWhenFilled());
        closes.setHelperText(texts.get("applications.team.filled.hint"));
        closes.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.closeWhenFilled(change.getValue());
            }
        });
        add(new H2(texts.get("applications.team.filled.title")), closes);
    }
}

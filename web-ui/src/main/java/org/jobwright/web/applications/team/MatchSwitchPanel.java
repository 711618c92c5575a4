package org.jobwright.web.applications.team;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.services.matching.PostingMatch;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Whether applications for the posting are matched, and what is in the way. */
class MatchSwitchPanel extends Section {

    MatchSwitchPanel(PostingMatch match, boolean editable, SerializableConsumer<Boolean> set) {
        Texts texts = WorkspaceUser.texts();
        addClassNames("jw-panel", "jw-settings");
        Checkbox on = new Checkbox(texts.get("applications.match.posting"), match.switchedOn());
        on.setHelperText(texts.get("applications.match.posting.hint"));
        on.setReadOnly(!editable || !match.switchedOn() && match.obstacle() != null);
        on.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                set.accept(change.getValue());
            }
        });
        add(new H2(texts.get("applications.match.title")), on);
        if (match.obstacle() != null) {
            Paragraph why = new Paragraph(texts.of(match.obstacle()));
            why.addClassName("jw-note");
            add(why);
        }
    }
}

package org.jobwright.web.applications.matching;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.services.matching.MatchQueries;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The explained match of an application, as its employer reads it. */
public class MatchPanel extends Div {

    public MatchPanel(ApplicationReference reference, MatchQueries matches) {
        Texts texts = WorkspaceUser.texts();
        addClassName("jw-stack");
        Paragraph about = new Paragraph(texts.get("applications.match.about"));
        about.addClassName("jw-note");
        add(about);
        matches.of(reference)
                .ifPresentOrElse(
                        shown -> add(new MatchList(shown, null)),
                        () -> add(new Paragraph(texts.get("applications.match.not-checked"))));
    }
}

package org.jobwright.web.shell.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jobwright.web.shell.WorkspaceView;

/**
 * Shown for an unknown address, and for a view that is not open to the person: both look the same. Replaces Vaadin's
 * own page, which is chosen before {@link WorkspaceProblemView} because it names the exception exactly.
 */
@AnonymousAllowed
@ParentLayout(WorkspaceLayout.class)
public class WorkspaceNotFoundView extends WorkspaceView implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(
                heading(text("shared.problem.404.title")),
                new Paragraph(text("shared.problem.404.explanation")),
                new Anchor("/app", text("shared.nav.workspace")));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}

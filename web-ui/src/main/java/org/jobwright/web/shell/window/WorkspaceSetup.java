package org.jobwright.web.shell.window;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jobwright.services.shared.security.SecurityLog;
import org.jobwright.web.shared.http.LoggedPath;
import org.jobwright.web.shell.WorkspaceUser;

/** Sets up every workspace: access to views, the reader's language, errors, the content security policy. */
@ApplicationScoped
class WorkspaceSetup {

    void serviceStarts(@Observes ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(new WorkspaceIndexHtml());
        event.addIndexHtmlRequestListener(new WorkspaceSecurityPolicy());
        event.addIndexHtmlRequestListener(new InitialHttpStatus());
        event.getSource().setSystemMessagesProvider(new WorkspaceSystemMessages());
    }

    void sessionStarts(@Observes SessionInitEvent event) {
        event.getSession().setErrorHandler(new WorkspaceErrors());
    }

    /** Views without an access annotation are denied. */
    void windowOpens(@Observes UIInitEvent event) {
        UI ui = event.getUI();
        WorkspaceUser.findPerson()
                .ifPresent(person -> ui.setLocale(person.language().locale()));
        NavigationAccessControl access = new NavigationAccessControl();
        access.setLoginView("/login");
        ui.addBeforeEnterListener(entering -> {
            access.beforeEnter(entering);
            if (entering.hasErrorParameter()) {
                SecurityLog.warn(
                        "access.denied",
                        "page",
                        LoggedPath.of("/app/" + entering.getLocation().getPath()));
            }
        });
    }
}

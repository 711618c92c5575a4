package org.jobwright.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jobwright.services.shared.SecurityLog;
import org.jobwright.web.shared.LoggedPath;
import org.jobwright.web.shared.look.AssetVersion;

/** Wires every workspace: who may enter which view, the reader's language, errors, the content security policy. */
@ApplicationScoped
class WorkspaceSetup {

    void serviceStarts(@Observes ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(new WorkspaceSecurityPolicy());
        event.addIndexHtmlRequestListener(new FirstAnswer());
        event.addIndexHtmlRequestListener(WorkspaceSetup::nameLanguage);
        event.addIndexHtmlRequestListener(WorkspaceSetup::keepStylesForGood);
        event.getSource().setSystemMessagesProvider(new WorkspaceSystemMessages());
    }

    void sessionStarts(@Observes SessionInitEvent event) {
        event.getSession().setErrorHandler(new WorkspaceErrors());
    }

    /** Vaadin writes the language of the server there, and a German page would be read out with an English voice. */
    private static void nameLanguage(IndexHtmlResponse response) {
        Reader.findPerson().ifPresent(person -> response.getDocument()
                .getElementsByTag("html")
                .attr("lang", person.language().tag()));
    }

    /** Vaadin knows the files by their plain names only. */
    private static void keepStylesForGood(IndexHtmlResponse response) {
        response.getDocument()
                .select("link[rel=stylesheet]")
                .forEach(style -> style.attr("href", AssetVersion.addressOf(style.attr("href"))));
    }

    /** Views without an access annotation are denied. */
    void windowOpens(@Observes UIInitEvent event) {
        UI ui = event.getUI();
        Reader.findPerson().ifPresent(person -> ui.setLocale(person.language().locale()));
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

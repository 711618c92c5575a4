package org.jobwright.web.shell.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.ejb.EJBAccessException;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.organizations.OrganizationStopped;
import org.jobwright.domain.organizations.SignOnNeeded;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.security.SecurityLog;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.failures.ErrorReference;
import org.jobwright.web.shell.WorkspaceView;

/** Shown when a view cannot be entered: unknown, not open to the person, or broken. */
@AnonymousAllowed
@ParentLayout(WorkspaceLayout.class)
public class WorkspaceProblemView extends WorkspaceView implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Throwable failure = parameter.getCaughtException();
        while (failure.getCause() != null && !isKnown(failure)) {
            failure = failure.getCause();
        }
        int status =
                switch (failure) {
                    case ProofNeeded e -> HttpStatusCode.FORBIDDEN.getCode();
                    case NotAllowed e -> HttpStatusCode.FORBIDDEN.getCode();
                    case EJBAccessException e -> {
                        SecurityLog.warn("access.denied", "page", "workspace");
                        yield HttpStatusCode.FORBIDDEN.getCode();
                    }
                    case NotFound e -> HttpStatusCode.NOT_FOUND.getCode();
                    case com.vaadin.flow.router.NotFoundException e -> HttpStatusCode.NOT_FOUND.getCode();
                    default -> HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
                };
        String here = "/app/" + event.getLocation().getPathWithQueryParameters();
        switch (failure) {
            case SignOnNeeded e -> way("sign-on", Addresses.signOn(e.getOrganization()), here);
            case ProofNeeded e -> way("prove", "/prove", here);
            default -> show(status, event.getLocation().getPath(), parameter.getCaughtException());
        }
        return status;
    }

    /** What the person has to prove first, and where. */
    private void way(String what, String form, String here) {
        Anchor on = new Anchor(Addresses.continuing(form, here), text("shared." + what + ".go-on"));
        on.addClassNames("jw-button", "jw-button--primary");
        on.setRouterIgnore(true);
        add(heading(text("shared." + what + ".title")), new Paragraph(text("shared." + what + ".text")), on);
    }

    private static boolean isKnown(Throwable failure) {
        return failure instanceof NotAllowed
                || failure instanceof ProofNeeded
                || failure instanceof NotFound
                || failure instanceof EJBAccessException
                || failure instanceof com.vaadin.flow.router.NotFoundException;
    }

    private void show(int status, String path, Exception failure) {
        String key = "shared.problem." + status;
        add(heading(text(key + ".title")), new Paragraph(explanation(key, failure)));
        if (status == HttpStatusCode.INTERNAL_SERVER_ERROR.getCode()) {
            add(new Paragraph(text("shared.problem.reference") + " " + ErrorReference.log("/app/" + path, failure)));
        }
        add(new Anchor("/app", text("shared.nav.workspace")));
    }

    /** A violation with its own message says more than the status. */
    private String explanation(String key, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OrganizationStopped stopped) {
                return texts.of(stopped);
            }
        }
        return text(key + ".explanation");
    }
}

package org.jobwright.web.shell.window;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import jakarta.ejb.EJBAccessException;
import java.util.Optional;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.organizations.SignOnNeeded;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.security.SecurityLog;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.failures.ErrorReference;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * Turns an uncaught exception of a view into one sentence: the violated rule, or a reference to the log. A rule that
 * requires a fresh proof redirects there.
 */
class WorkspaceErrors implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        if (UI.getCurrent() == null) {
            ErrorReference.log("workspace, before there was a window", event.getThrowable());
        } else {
            wanted(event.getThrowable())
                    .ifPresentOrElse(
                            form -> StepUp.lead(UI.getCurrent(), form),
                            () -> Toast.show(sentence(event.getThrowable())));
        }
    }

    /** The page where the person proves what a rule requires. */
    private static Optional<String> wanted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProofNeeded) {
                return Optional.of("/prove");
            }
            if (cause instanceof SignOnNeeded needed) {
                return Optional.of(Addresses.signOn(needed.getOrganization()));
            }
        }
        return Optional.empty();
    }

    static String sentence(Throwable failure) {
        Texts texts = WorkspaceUser.texts();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation violation) {
                return texts.of(violation);
            }
            if (cause instanceof EJBAccessException) {
                SecurityLog.warn("access.denied", "page", "workspace");
                return texts.get("shared.problem.403.explanation");
            }
        }
        return texts.get("shared.error", ErrorReference.log("workspace", failure));
    }
}

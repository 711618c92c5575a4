package org.jobwright.web.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jobwright.domain.accounts.Role;

/** Leads to the workspace of whoever signed in: the queue, the administration or the applications. */
@Route("")
@PermitAll
public class StartView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var roles = Reader.person().roles();
        if (roles.contains(Role.ADMINISTRATOR)) {
            event.forwardTo("admin");
        } else if (roles.contains(Role.MODERATOR)) {
            event.forwardTo("moderation");
        } else {
            event.forwardTo("applications");
        }
    }
}

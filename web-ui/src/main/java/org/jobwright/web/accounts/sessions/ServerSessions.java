package org.jobwright.web.accounts.sessions;

import io.undertow.server.session.Session;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The sessions of all browsers by their ids; servlets know only that of their request. */
@ApplicationScoped
class ServerSessions {

    boolean isOpen(String id) {
        return find(id).isPresent();
    }

    /** Ends a session, if it has not ended meanwhile. The browser of this request keeps its own. */
    void end(String id) {
        find(id).ifPresent(session -> {
            try {
                session.invalidate(null);
            } catch (IllegalStateException over) {
                // It ended on its own meanwhile.
            }
        });
    }

    private static Optional<Session> find(String id) {
        return Optional.ofNullable(ServletRequestContext.requireCurrent()
                .getDeployment()
                .getSessionManager()
                .getSession(id));
    }
}

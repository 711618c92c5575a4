package org.jobwright.web.accounts.sessions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Is notified by the container of each session that ends. */
@WebListener
public class SessionEnd implements HttpSessionListener {

    @Inject
    private AccountSessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.ends(event.getSession());
    }
}

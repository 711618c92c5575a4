package org.jobwright.web.accounts.sessions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Is notified by the container of each session that ends, or goes on under another id. */
@WebListener
public class SessionEnd implements HttpSessionListener, HttpSessionIdListener {

    @Inject
    private AccountSessions sessions;

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        sessions.changes(before, event.getSession().getId());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.ends(event.getSession().getId());
    }
}

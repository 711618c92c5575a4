package org.jobwright.web.accounts.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.services.accounts.sessions.SessionService;

/**
 * The browser sessions of each account on this node. If an account has too many, its oldest ends at once, with its
 * windows: otherwise the end of its sign-in would only be noticed at its next request, which may never come.
 */
@ApplicationScoped
class AccountSessions {

    private static final String ACCOUNT = "jobwright.account";

    private final Map<String, Deque<HttpSession>> open = new HashMap<>();

    /** Someone signed in. */
    void begins(AccountId account, HttpSession session) {
        session.setAttribute(ACCOUNT, account.toString());
        HttpSession oldest = add(account.toString(), session);
        if (oldest != null) {
            try {
                oldest.invalidate();
            } catch (IllegalStateException over) {
                // It ended on its own meanwhile.
            }
        }
    }

    /** The session beyond the limit; null if there is none. */
    private synchronized HttpSession add(String account, HttpSession session) {
        Deque<HttpSession> sessions = open.computeIfAbsent(account, first -> new ArrayDeque<>());
        sessions.addLast(session);
        return sessions.size() > SessionService.MOST_SESSIONS ? sessions.pollFirst() : null;
    }

    /** A session has ended, for whatever reason. */
    synchronized void ends(HttpSession session) {
        if (session.getAttribute(ACCOUNT) instanceof String account) {
            Deque<HttpSession> sessions = open.getOrDefault(account, new ArrayDeque<>());
            sessions.removeIf(each -> each.getId().equals(session.getId()));
            if (sessions.isEmpty()) {
                open.remove(account);
            }
        }
    }
}

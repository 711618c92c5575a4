package org.jobwright.web.accounts.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.signin.SignInService;

/** The HTTP session of the browser: it begins at sign-in, not before, and stores only the secret. */
@RequestScoped
public class BrowserSession {

    private static final String SECRET = "jobwright.secret";

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignInService signIns;

    @Inject
    private AccountSessions sessions;

    /**
     * Stores the secret of a person who just signed in, in a new session: an earlier session id is worthless, and
     * nothing is left of anyone signed in here before.
     */
    public void begin(OpenedSession opened) {
        secret().ifPresent(signIns::signOut);
        end();
        HttpSession session = request.getSession(true);
        session.setAttribute(SECRET, opened.secret());
        sessions.begins(opened.person().account(), session.getId());
    }

    /** The person proved more than before: the session continues under a new id. */
    public void renew() {
        request.changeSessionId();
    }

    public void end() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    public Optional<String> secret() {
        return secret(request);
    }

    static Optional<String> secret(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(SECRET));
    }
}

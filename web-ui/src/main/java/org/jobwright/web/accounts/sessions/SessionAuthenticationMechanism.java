package org.jobwright.web.accounts.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.integrations.tokens.ProgramSignIn;
import org.jobwright.services.integrations.tokens.SignedInProgram;
import org.jobwright.web.shared.api.CurrentProgram;
import org.jobwright.web.shared.http.CurrentPerson;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.http.RequestMeter;

/**
 * The one place that determines who sends a request. People have the secret of their sign-in in the browser's session;
 * it is looked up each time, so that sessions ended by staff or the person have ended. Programs of an
 * organization send the token that its owners made, and the launcher's commands one of their own.
 */
@ApplicationScoped
public class SessionAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String AS = "X-Jobwright-As";
    private static final String BEARER = "Bearer ";

    @Inject
    private SignInService signIn;

    @Inject
    private OperatorSignIn operator;

    @Inject
    private ControlToken token;

    @Inject
    private ProgramSignIn programs;

    @Inject
    private CurrentPerson current;

    @Inject
    private CurrentProgram currentProgram;

    @Inject
    private RequestMeter meter;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        meter.begins(request, response);
        if (path(request).startsWith("/control/")) {
            return control(request, context);
        }
        if (path(request).startsWith("/api/") || path(request).startsWith("/scim/")) {
            return program(request, context);
        }
        Optional<SignedInPerson> person =
                BrowserSession.secret(request).flatMap(secret -> signIn.resolve(secret, isInUse(request)));
        if (person.isPresent()) {
            return enter(person.get(), context);
        }
        return isForPeople(request) ? ask(request, response, context) : context.doNothing();
    }

    private AuthenticationStatus control(HttpServletRequest request, HttpMessageContext context) {
        if (!token.isCarriedBy(request.getHeader("Authorization"))) {
            return refuse(context);
        }
        String as = request.getHeader(AS);
        if (as == null) {
            return context.notifyContainerAboutLogin(new CallerPrincipal(Role.SYSTEM), Set.of(Role.SYSTEM));
        }
        return operator.actFor(as).map(person -> enter(person, context)).orElseGet(() -> refuse(context));
    }

    /**
     * Below {@code /api/} and {@code /scim/} only a token counts; no browser sends one on its own, as it sends a cookie. Without one that
     * works the caller reads what is public.
     */
    private AuthenticationStatus program(HttpServletRequest request, HttpMessageContext context) {
        String sent = request.getHeader("Authorization");
        if (sent == null || !sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return context.doNothing();
        }
        Optional<SignedInProgram> program =
                programs.resolve(sent.substring(BEARER.length()).strip(), request.getRemoteAddr());
        if (program.isEmpty()) {
            return context.doNothing();
        }
        SignedInProgram caller = program.orElseThrow();
        currentProgram.set(caller);
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(caller.token().toString()), caller.roles());
    }

    private AuthenticationStatus enter(SignedInPerson person, HttpMessageContext context) {
        current.set(person);
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(person.account().toString()), person.roles());
    }

    /**
     * A window's heartbeat says that it is open, not that anyone is there. The address is enough; reading the parameter
     * would consume the body of a form before its handler.
     */
    private static boolean isInUse(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !query.contains("v-r=heartbeat");
    }

    /**
     * The path by which the container chose the handler. As sent ({@code //app}, {@code /app;x}, {@code /%61pp}) the
     * same path has many spellings, and each would bypass this check.
     */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** The workspaces, their background requests, and the pages of the site that belong to them. */
    private static boolean isForPeople(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/app")
                || path.startsWith("/app/")
                || isOfWorkspace(path)
                || path.startsWith("/postings/")
                || path.startsWith("/account/")
                || path.equals("/prove");
    }

    /** Vaadin's own addresses: windows and files of people, and scripts and styles, which are public. */
    private static boolean isOfWorkspace(String path) {
        return path.startsWith("/VAADIN/") && !path.startsWith("/VAADIN/build/") && !path.startsWith("/VAADIN/static/");
    }

    /**
     * A page redirects to the sign-in page and back. A background request gets a plain 401: a redirect would be
     * followed unseen, and lost.
     */
    private AuthenticationStatus ask(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        boolean page = request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && !path(request).startsWith("/VAADIN/");
        if (!page) {
            return refuse(context);
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        Redirect.to(ContinueTo.address("/login", ContinueTo.read(wanted).orElse(null)), response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus refuse(HttpMessageContext context) {
        return context.responseUnauthorized();
    }
}

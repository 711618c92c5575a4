package org.jobwright.web.accounts.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.credentials.PasskeyAnswer;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.signin.PasskeySignInService;
import org.jobwright.web.accounts.sessions.BrowserSession;
import org.jobwright.web.accounts.sessions.ContinueTo;
import org.jobwright.web.accounts.sessions.Device;
import org.jobwright.web.accounts.sessions.KnownBrowser;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** Signing in with a passkey instead of the password. */
@Path("/login/passkey")
@RequestScoped
public class PasskeyLoginPages {

    @Inject
    private PasskeySignInService signIn;

    @Inject
    private PasskeyCookie cookie;

    @Inject
    private BrowserSession browser;

    @Inject
    private KnownBrowser known;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @POST
    @Path("options")
    public Response ask() {
        String secret = cookie.secretOrNew();
        return PasskeyJson.of(signIn.ask(secret))
                .cookie(PasskeyCookie.keep(secret))
                .build();
    }

    @POST
    public Response signIn(
            @FormParam("ticket") @DefaultValue("") String ticket,
            @FormParam("credential") @DefaultValue("") String credential,
            @FormParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        PasskeyAnswer answer = new PasskeyAnswer(ticket, credential, visit.address());
        try {
            Optional<OpenedSession> opened =
                    cookie.secret().flatMap(secret -> signIn.signIn(secret, answer, Device.of(visit), known.secret()));
            return opened.map(session -> enter(session, page))
                    .orElseGet(() -> again(page, RefusedPasskey.errors(visit.texts())));
        } catch (TooManyRequests later) {
            throw later;
        } catch (RuleViolation suspended) {
            return again(page, FieldErrors.of(visit.texts(), "email", SuspendedAccount.named(suspended)));
        }
    }

    private Response enter(OpenedSession opened, Optional<String> page) {
        browser.begin(opened);
        known.remember();
        return Redirect.to(ContinueTo.pageOr(page));
    }

    private Response again(Optional<String> page, FieldErrors errors) {
        return pages.privatePage(
                Response.Status.BAD_REQUEST, "accounts/signin/login.jte", new LoginForm("", page.orElse(null), errors));
    }
}

package org.jobwright.web.accounts.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.sessions.WaitingSignIn;
import org.jobwright.services.accounts.signin.SecondFactorService;
import org.jobwright.services.accounts.signin.SignIn;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.web.accounts.sessions.BrowserSession;
import org.jobwright.web.accounts.sessions.ContinueTo;
import org.jobwright.web.accounts.sessions.Device;
import org.jobwright.web.accounts.sessions.EvenTime;
import org.jobwright.web.accounts.sessions.KnownBrowser;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** Signing in and out, in plain requests. */
@Path("/")
@RequestScoped
public class LoginPages {

    private static final String TEMPLATE = "accounts/signin/login.jte";

    @Inject
    private SignInService signIn;

    @Inject
    private KnownBrowser known;

    @Inject
    private SecondFactorService secondFactors;

    @Inject
    private BrowserSession browser;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @GET
    @Path("login")
    public Response form(@QueryParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        if (visit.isSignedIn()) {
            return Redirect.to(ContinueTo.pageOr(page));
        }
        Optional<WaitingSignIn> waiting = browser.secret().flatMap(secondFactors::waiting);
        if (waiting.isPresent()) {
            return Redirect.to(SecondFactorPages.address(waiting.get().mustSetUp(), page));
        }
        return pages.privatePage(TEMPLATE, new LoginForm("", page.orElse(null), FieldErrors.NONE));
    }

    @POST
    @Path("login")
    public Response signIn(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        EvenTime time = EvenTime.begin();
        Optional<OpenedSession> opened;
        try {
            opened = signIn.signIn(new SignIn(email, password, visit.address(), Device.of(visit), known.secret()));
        } catch (TooManyRequests later) {
            return pages.privatePage(later, TEMPLATE, form(email, page, later));
        } catch (RuleViolation suspended) {
            return again(form(email, page, SuspendedAccount.named(suspended)));
        }
        if (opened.isEmpty()) {
            // An unknown address, a wrong password, or an attempt that came too early and was not even checked.
            time.pass();
            return again(form(email, page, new RuleViolation("accounts.sign-in.refused")));
        }
        browser.begin(opened.get());
        known.remember();
        return Redirect.to(
                switch (opened.get().next()) {
                    case ENTER -> ContinueTo.pageOr(page);
                    case PROVE_FACTOR -> SecondFactorPages.address(false, page);
                    case SET_UP_FACTOR -> SecondFactorPages.address(true, page);
                });
    }

    private LoginForm form(String email, Optional<String> page, RuleViolation refused) {
        return new LoginForm(email, page.orElse(null), FieldErrors.of(visit.texts(), "email", refused));
    }

    private Response again(LoginForm form) {
        return pages.privatePage(Response.Status.BAD_REQUEST, TEMPLATE, form);
    }

    @POST
    @Path("logout")
    public Response signOut() {
        browser.secret().ifPresent(signIn::signOut);
        browser.end();
        // Only of this site and this browser; the cookie that identifies the browser stays.
        return Redirect.withCookies("/")
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }
}

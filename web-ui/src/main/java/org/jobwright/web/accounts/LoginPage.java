package org.jobwright.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jobwright.domain.shared.RuleViolation;
import org.jobwright.services.accounts.OpenedSession;
import org.jobwright.services.accounts.SecondFactorService;
import org.jobwright.services.accounts.SignIn;
import org.jobwright.services.accounts.SignInService;
import org.jobwright.services.accounts.WaitingSignIn;
import org.jobwright.services.shared.RateLimit;
import org.jobwright.web.shared.FieldErrors;
import org.jobwright.web.shared.SitePages;
import org.jobwright.web.shared.Visit;

/** Signing in and out, in plain requests. */
@Path("/")
@RequestScoped
public class LoginPage {

    /** Of one address, right or wrong; the throttle of an account is much lower, and tells nobody. */
    private static final int TRIES = 300;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Inject
    private SignInService signIn;

    @Inject
    private RateLimit limit;

    @Inject
    private KnownBrowser known;

    @Inject
    private SecondFactorService secondFactors;

    @Inject
    private BrowserSession browser;

    @Inject
    private SitePages pages;

    @Inject
    private Visit visit;

    @GET
    @Path("login")
    public Response form(@QueryParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        if (visit.isSignedIn()) {
            return Response.seeOther(ContinueTo.pageOr(page)).build();
        }
        Optional<WaitingSignIn> waiting = browser.secret().flatMap(secondFactors::waiting);
        if (waiting.isPresent()) {
            return Response.seeOther(SecondFactorPages.address(waiting.get().mustSetUp(), page))
                    .build();
        }
        return pages.privatePage("accounts/login.jte", new LoginForm("", page.orElse(null), FieldErrors.NONE));
    }

    @POST
    @Path("login")
    public Response signIn(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        limit.require("sign-in:" + visit.address(), TRIES, WINDOW);
        Optional<OpenedSession> opened =
                signIn.signIn(new SignIn(email, password, visit.address(), Device.of(visit), known.secret()));
        if (opened.isEmpty()) {
            FieldErrors errors = FieldErrors.of(visit.texts(), "email", new RuleViolation("accounts.sign-in.refused"));
            return pages.privatePage(
                    Response.Status.BAD_REQUEST, "accounts/login.jte", new LoginForm(email, page.orElse(null), errors));
        }
        browser.begin(opened.get());
        known.remember();
        return Response.seeOther(
                        switch (opened.get().next()) {
                            case ENTER -> ContinueTo.pageOr(page);
                            case PROVE_FACTOR -> SecondFactorPages.address(false, page);
                            case SET_UP_FACTOR -> SecondFactorPages.address(true, page);
                        })
                .build();
    }

    @POST
    @Path("logout")
    public Response signOut() {
        browser.secret().ifPresent(signIn::signOut);
        browser.end();
        return Response.seeOther(URI.create("/")).build();
    }
}

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
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.credentials.TypedCode;
import org.jobwright.services.accounts.sessions.WaitingSignIn;
import org.jobwright.services.accounts.signin.SecondFactorService;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.web.accounts.sessions.BrowserSession;
import org.jobwright.web.accounts.sessions.ContinueTo;
import org.jobwright.web.shared.http.CurrentPerson;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** Between the password and the workspace: prove the second factor, or set one up. */
@Path(SecondFactorPages.PROVE)
@RequestScoped
public class SecondFactorPages {

    static final String PROVE = "/second-factor";
    static final String RECOVER = PROVE + "/recovery";
    static final String SET_UP = PROVE + "/set-up";

    @Inject
    private SecondFactorService factors;

    @Inject
    private SignInService signIns;

    @Inject
    private CurrentPerson current;

    @Inject
    private BrowserSession browser;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    /** The next page for someone who has given the password. */
    static String address(boolean setUp, Optional<String> page) {
        return ContinueTo.address(setUp ? SET_UP : PROVE, page.orElse(null));
    }

    @GET
    public Response ask(@QueryParam("continue") String continueTo) {
        return ask(continueTo, false);
    }

    @GET
    @Path("recovery")
    public Response askForRecoveryCode(@QueryParam("continue") String continueTo) {
        return ask(continueTo, true);
    }

    private Response ask(String continueTo, boolean recovering) {
        Optional<String> page = ContinueTo.read(continueTo);
        Optional<WaitingSignIn> waiting = waiting();
        if (waiting.isEmpty() || waiting.get().mustSetUp()) {
            return elsewhere(waiting, page);
        }
        return form(Response.Status.OK, waiting.get(), recovering, page, FieldErrors.NONE);
    }

    @POST
    public Response prove(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("recovering") @DefaultValue("false") boolean recovering,
            @FormParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        Optional<WaitingSignIn> waiting = waiting();
        if (waiting.isEmpty() || waiting.get().mustSetUp()) {
            return elsewhere(waiting, page);
        }
        if (!factors.prove(secret(), new TypedCode(code))) {
            return form(Response.Status.BAD_REQUEST, waiting.get(), recovering, page, refused());
        }
        browser.renew();
        return Redirect.to(ContinueTo.pageOr(page));
    }

    @GET
    @Path("set-up")
    public Response offer(@QueryParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        Optional<WaitingSignIn> waiting = waiting();
        if (waiting.filter(WaitingSignIn::mustSetUp).isEmpty()) {
            return elsewhere(waiting, page);
        }
        return setUp(Response.Status.OK, page, FieldErrors.NONE);
    }

    @POST
    @Path("set-up")
    public Response confirm(
            @FormParam("code") @DefaultValue("") String code, @FormParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        Optional<WaitingSignIn> waiting = waiting();
        if (waiting.filter(WaitingSignIn::mustSetUp).isEmpty()) {
            return elsewhere(waiting, page);
        }
        Optional<List<String>> recovery = factors.confirm(secret(), new TypedCode(code));
        if (recovery.isEmpty()) {
            return setUp(Response.Status.BAD_REQUEST, page, refused());
        }
        browser.renew();
        // The next page already belongs to a signed-in person.
        signIns.resolve(secret(), true).ifPresent(current::set);
        return recovery.get().isEmpty()
                ? Redirect.to(ContinueTo.pageOr(page))
                : pages.privatePage("accounts/recovery.jte", new RecoveryList(recovery.get(), ContinueTo.pageOr(page)));
    }

    private Response setUp(Response.Status status, Optional<String> page, FieldErrors errors) {
        return pages.privatePage(
                status,
                "accounts/setup.jte",
                new SetUpForm(factors.offer(secret()), SET_UP, page.orElse(null), errors));
    }

    private Response form(
            Response.Status status,
            WaitingSignIn waiting,
            boolean recovering,
            Optional<String> page,
            FieldErrors errors) {
        return pages.privatePage(
                status,
                "accounts/signin/secondfactor.jte",
                new SecondFactorForm(waiting.factors(), recovering, page.orElse(null), errors));
    }

    /** Signed in already, not at all, or in need of the other page. */
    private static Response elsewhere(Optional<WaitingSignIn> waiting, Optional<String> page) {
        return Redirect.to(waiting.map(one -> address(one.mustSetUp(), page))
                .orElseGet(() -> ContinueTo.address("/login", page.orElse(null))));
    }

    private FieldErrors refused() {
        return FieldErrors.of(visit.texts(), "code", new RuleViolation("accounts.code.refused"));
    }

    private Optional<WaitingSignIn> waiting() {
        return browser.secret().flatMap(factors::waiting);
    }

    private String secret() {
        return browser.secret().orElseThrow();
    }
}

package org.jobwright.web.accounts.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.credentials.PasskeyAnswer;
import org.jobwright.services.accounts.sessions.WaitingSignIn;
import org.jobwright.services.accounts.signin.PasskeySignInService;
import org.jobwright.services.accounts.signin.SecondFactorService;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.web.accounts.sessions.BrowserSession;
import org.jobwright.web.accounts.sessions.ContinueTo;
import org.jobwright.web.accounts.sessions.Device;
import org.jobwright.web.shared.http.CurrentPerson;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** Between the password and the workspace: a passkey as second factor, or as the one to be set up. */
@Path("/second-factor/passkey")
@RequestScoped
public class PasskeyFactorPages {

    @Inject
    private PasskeySignInService passkeys;

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

    @POST
    @Path("options")
    public Response ask() {
        return PasskeyJson.of(passkeys.askWaiting(secret())).build();
    }

    @POST
    public Response prove(
            @FormParam("ticket") @DefaultValue("") String ticket,
            @FormParam("credential") @DefaultValue("") String credential,
            @FormParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        if (passkeys.prove(secret(), answer(ticket, credential))) {
            browser.renew();
            return Redirect.to(ContinueTo.pageOr(page));
        }
        WaitingSignIn waiting = factors.waiting(secret()).orElseThrow(NotFound::new);
        return pages.privatePage(
                Response.Status.BAD_REQUEST,
                "accounts/signin/secondfactor.jte",
                new SecondFactorForm(
                        waiting.factors(), false, page.orElse(null), RefusedPasskey.errors(visit.texts())));
    }

    @POST
    @Path("new/options")
    public Response offer() {
        return PasskeyJson.of(passkeys.offer(secret())).build();
    }

    @POST
    @Path("new")
    public Response add(
            @FormParam("ticket") @DefaultValue("") String ticket,
            @FormParam("credential") @DefaultValue("") String credential,
            @FormParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        try {
            List<String> recovery = passkeys.add(secret(), answer(ticket, credential), Device.passkeyName(visit))
                    .orElseThrow(RefusedPasskey::violation);
            browser.renew();
            // The next page already belongs to a signed-in person.
            signIns.resolve(secret(), true).ifPresent(current::set);
            return pages.privatePage("accounts/recovery.jte", new RecoveryList(recovery, ContinueTo.pageOr(page)));
        } catch (NotFound | TooManyRequests other) {
            throw other;
        } catch (RuleViolation refused) {
            SetUpForm form = new SetUpForm(
                    factors.offer(secret()),
                    SecondFactorPages.SET_UP,
                    page.orElse(null),
                    FieldErrors.of(visit.texts(), "passkey", refused));
            return pages.privatePage(Response.Status.BAD_REQUEST, "accounts/setup.jte", form);
        }
    }

    private PasskeyAnswer answer(String ticket, String credential) {
        return new PasskeyAnswer(ticket, credential, visit.address());
    }

    private String secret() {
        return browser.secret().orElseThrow(NotFound::new);
    }
}

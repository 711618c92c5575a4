package org.jobwright.web.accounts.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.credentials.PasskeyAnswer;
import org.jobwright.services.accounts.selfservice.PasskeyService;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.web.accounts.sessions.BrowserSession;
import org.jobwright.web.accounts.sessions.ContinueTo;
import org.jobwright.web.accounts.sessions.Device;
import org.jobwright.web.accounts.signin.PasskeyJson;
import org.jobwright.web.accounts.signin.RecoveryList;
import org.jobwright.web.accounts.signin.RefusedPasskey;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** A signed-in person adds a passkey, or proves their identity with one. */
@Path("/account/passkeys")
@RequestScoped
public class PasskeyPages {

    static final String NEW = "/account/passkeys/new";

    private static final String PAGE = "accounts/selfservice/passkeynew.jte";

    @Inject
    private PasskeyService passkeys;

    @Inject
    private ProofService proofs;

    @Inject
    private BrowserSession browser;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    /** The default name of a passkey. */
    @GET
    @Path("new")
    public Response form() {
        proofs.require();
        return pages.privatePage(PAGE, new PasskeyForm(Device.passkeyName(visit), FieldErrors.NONE));
    }

    @POST
    @Path("new/options")
    public Response offer() {
        return PasskeyJson.of(passkeys.offer()).build();
    }

    @POST
    @Path("new")
    public Response add(
            @FormParam("ticket") @DefaultValue("") String ticket,
            @FormParam("credential") @DefaultValue("") String credential,
            @FormParam("label") @DefaultValue("") String label) {
        try {
            List<String> recovery =
                    passkeys.add(answer(ticket, credential), label).orElseThrow(RefusedPasskey::violation);
            browser.renew();
            return recovery.isEmpty()
                    ? Redirect.to(OwnFactorPages.BACK)
                    : pages.privatePage("accounts/recovery.jte", new RecoveryList(recovery, OwnFactorPages.BACK));
        } catch (ProofNeeded | TooManyRequests other) {
            throw other;
        } catch (InvalidInput invalid) {
            return again(label, FieldErrors.of(visit.texts(), invalid.getProblems()));
        } catch (RuleViolation refused) {
            return again(label, FieldErrors.of(visit.texts(), "passkey", refused));
        }
    }

    private Response again(String label, FieldErrors errors) {
        return pages.privatePage(Response.Status.BAD_REQUEST, PAGE, new PasskeyForm(label, errors));
    }

    @POST
    @Path("proof/options")
    public Response ask() {
        return PasskeyJson.of(passkeys.ask()).build();
    }

    @POST
    @Path("proof")
    public Response prove(
            @FormParam("ticket") @DefaultValue("") String ticket,
            @FormParam("credential") @DefaultValue("") String credential,
            @FormParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        if (passkeys.prove(answer(ticket, credential))) {
            browser.renew();
            return Redirect.to(ContinueTo.pageOr(page));
        }
        FieldErrors errors = RefusedPasskey.errors(visit.texts());
        return pages.privatePage(
                Response.Status.BAD_REQUEST,
                "accounts/selfservice/prove.jte",
                new ProofForm(proofs.kinds(), ContinueTo.pageOr(page), errors));
    }

    private PasskeyAnswer answer(String ticket, String credential) {
        return new PasskeyAnswer(ticket, credential, visit.address());
    }
}

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
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.credentials.TypedCode;
import org.jobwright.services.accounts.selfservice.OwnFactorService;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.web.accounts.sessions.BrowserSession;
import org.jobwright.web.accounts.signin.RecoveryList;
import org.jobwright.web.accounts.signin.SetUpForm;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The pages for setting up an authenticator app and getting new recovery codes, reached from the account page: plain
 * pages, because they also serve people who may not enter the workspace yet, and because they show secrets.
 */
@Path("/account")
@RequestScoped
public class OwnFactorPages {

    static final String APP = "/account/authenticator";
    static final String RECOVERY_CODES = "/account/recovery-codes";
    static final String BACK = "/app/account";

    @Inject
    private OwnFactorService factors;

    @Inject
    private ProofService proofs;

    @Inject
    private BrowserSession browser;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @GET
    @Path("authenticator")
    public Response offer() {
        return setUp(Response.Status.OK, FieldErrors.NONE);
    }

    @POST
    @Path("authenticator")
    public Response confirm(@FormParam("code") @DefaultValue("") String code) {
        Optional<List<String>> recovery = factors.confirm(new TypedCode(code));
        if (recovery.isEmpty()) {
            return setUp(
                    Response.Status.BAD_REQUEST,
                    FieldErrors.of(visit.texts(), "code", new RuleViolation("accounts.code.refused")));
        }
        browser.renew();
        return recovery.get().isEmpty() ? Redirect.to(BACK) : list(recovery.get());
    }

    /** Only asks: the current list stays valid until the button is pressed. */
    @GET
    @Path("recovery-codes")
    public Response askForRecoveryCodes() {
        proofs.require();
        return pages.privatePage("accounts/selfservice/newcodes.jte", "");
    }

    @POST
    @Path("recovery-codes")
    public Response renewRecoveryCodes() {
        return list(factors.renewRecoveryCodes());
    }

    private Response list(List<String> codes) {
        return pages.privatePage("accounts/recovery.jte", new RecoveryList(codes, BACK));
    }

    private Response setUp(Response.Status status, FieldErrors errors) {
        return pages.privatePage(status, "accounts/setup.jte", new SetUpForm(factors.offer(), APP, null, errors));
    }
}

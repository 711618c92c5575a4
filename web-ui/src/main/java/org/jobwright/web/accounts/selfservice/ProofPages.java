package org.jobwright.web.accounts.selfservice;

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
import org.jobwright.services.accounts.credentials.TypedCode;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.web.accounts.sessions.BrowserSession;
import org.jobwright.web.accounts.sessions.ContinueTo;
import org.jobwright.web.accounts.sessions.KnownBrowser;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** Before a sensitive action: a signed-in person proves their identity again, and goes back to the action. */
@Path("/prove")
@RequestScoped
public class ProofPages {

    @Inject
    private ProofService proofs;

    @Inject
    private BrowserSession browser;

    @Inject
    private KnownBrowser known;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @GET
    public Response ask(@QueryParam("continue") String continueTo) {
        return form(Response.Status.OK, ContinueTo.read(continueTo), FieldErrors.NONE);
    }

    @POST
    public Response prove(
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        boolean byPassword = proofs.kinds().isEmpty();
        boolean proven = byPassword
                ? proofs.byPassword(password, visit.address(), known.secret())
                : proofs.byCode(new TypedCode(code));
        if (!proven) {
            FieldErrors errors = byPassword
                    ? FieldErrors.of(visit.texts(), "password", new RuleViolation("accounts.proof.refused"))
                    : FieldErrors.of(visit.texts(), "code", new RuleViolation("accounts.code.refused"));
            return form(Response.Status.BAD_REQUEST, page, errors);
        }
        browser.renew();
        return Redirect.to(ContinueTo.pageOr(page));
    }

    private Response form(Response.Status status, Optional<String> page, FieldErrors errors) {
        return pages.privatePage(
                status,
                "accounts/selfservice/prove.jte",
                new ProofForm(proofs.kinds(), ContinueTo.pageOr(page), errors));
    }
}

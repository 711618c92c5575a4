package org.jobwright.web.accounts.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.selfservice.PasswordService;
import org.jobwright.web.accounts.sessions.EvenTime;
import org.jobwright.web.accounts.sessions.KnownBrowser;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** Forgotten password: request a link, open it, set a new password. */
@Path("/password")
@RequestScoped
public class PasswordPages {

    private static final String FORGOT = "accounts/selfservice/forgot.jte";
    private static final String RESET = "accounts/selfservice/reset.jte";

    @Inject
    private PasswordService passwords;

    @Inject
    private KnownBrowser known;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @GET
    @Path("forgot")
    public Response askForLink() {
        return pages.privatePage(FORGOT, new PasswordForm("", FieldErrors.NONE));
    }

    @POST
    @Path("forgot")
    public Response sendLink(@FormParam("email") @DefaultValue("") String email) {
        try {
            EvenTime.run(() -> passwords.requestReset(email, visit.address()));
            return pages.privatePage(
                    "accounts/selfservice/message.jte",
                    Message.ofMail(visit, "accounts.reset-sent", "/password/forgot"));
        } catch (InvalidInput invalid) {
            return again(FORGOT, new PasswordForm(email, FieldErrors.of(visit.texts(), invalid.getProblems())));
        }
    }

    @GET
    @Path("reset/{token}")
    public Response form() {
        return pages.privatePage(RESET, new PasswordForm("", FieldErrors.NONE));
    }

    @POST
    @Path("reset/{token}")
    public Response set(@PathParam("token") String token, @FormParam("password") @DefaultValue("") String password) {
        try {
            passwords.reset(token, password, known.secret());
            known.remember();
            return pages.privatePage("accounts/selfservice/message.jte", Message.of(visit, "accounts.reset-done"));
        } catch (InvalidInput invalid) {
            return again(RESET, new PasswordForm("", FieldErrors.of(visit.texts(), invalid.getProblems())));
        } catch (TooManyRequests later) {
            throw later;
        } catch (RuleViolation over) {
            return again("accounts/selfservice/message.jte", Message.of(visit, "accounts.reset-over"));
        }
    }

    private Response again(String template, Object data) {
        return pages.privatePage(Response.Status.BAD_REQUEST, template, data);
    }
}

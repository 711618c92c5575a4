package org.jobwright.web.accounts.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.selfservice.ConfirmAccount;
import org.jobwright.services.accounts.selfservice.RegisterAccount;
import org.jobwright.services.accounts.selfservice.RegistrationService;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.shared.forms.FormGuard;
import org.jobwright.web.accounts.sessions.BrowserSession;
import org.jobwright.web.accounts.sessions.ContinueTo;
import org.jobwright.web.accounts.sessions.Device;
import org.jobwright.web.accounts.sessions.EvenTime;
import org.jobwright.web.accounts.sessions.KnownBrowser;
import org.jobwright.web.shared.GuardFields;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** Registration: the form, the message about the mail, and the link in it. */
@Path("/")
@RequestScoped
public class RegistrationPages {

    private static final String FORM = "register";
    private static final String TEMPLATE = "accounts/selfservice/register.jte";
    private static final String CONFIRM = "accounts/selfservice/confirm.jte";

    @Inject
    private RegistrationService registration;

    @Inject
    private FormGuard guard;

    @Inject
    private BrowserSession browser;

    @Inject
    private KnownBrowser known;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @GET
    @Path("register")
    public Response form(@QueryParam("continue") String continueTo) {
        return form("", "", continueTo);
    }

    /** For someone who has filled in an application: personal data never appears in an address. */
    @POST
    @Path("register/prefilled")
    public Response prefilled(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("continue") String continueTo) {
        return form(email, displayName, continueTo);
    }

    private Response form(String email, String displayName, String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        if (visit.isSignedIn()) {
            return Redirect.to(ContinueTo.pageOr(page));
        }
        return pages.privatePage(
                TEMPLATE,
                new RegistrationForm(email, displayName, page.orElse(null), guard.open(FORM), FieldErrors.NONE));
    }

    @POST
    @Path("register")
    public Response register(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("continue") String continueTo,
            @BeanParam GuardFields guarded) {
        String page = ContinueTo.read(continueTo).orElse(null);
        RegistrationForm sent = new RegistrationForm(email, displayName, page, guarded.ticket(), FieldErrors.NONE);
        try {
            guard.admit(guarded.sent(FORM, visit));
            EvenTime.run(() -> registration.register(new RegisterAccount(
                    email, displayName, password, visit.language(), visit.address(), page, known.secret())));
            known.remember();
            return Redirect.to("/register/check-mail");
        } catch (InvalidInput invalid) {
            return again(sent, FieldErrors.of(visit.texts(), invalid.getProblems()));
        } catch (TooManyRequests later) {
            return pages.privatePage(later, TEMPLATE, corrected(sent, FieldErrors.of(visit.texts(), "guard", later)));
        } catch (RuleViolation refused) {
            return again(sent, FieldErrors.of(visit.texts(), "guard", refused));
        }
    }

    private Response again(RegistrationForm sent, FieldErrors errors) {
        return pages.privatePage(Response.Status.BAD_REQUEST, TEMPLATE, corrected(sent, errors));
    }

    private RegistrationForm corrected(RegistrationForm sent, FieldErrors errors) {
        return sent.corrected(guard.reopen(FORM, sent.ticket()), errors);
    }

    @GET
    @Path("register/check-mail")
    public Response checkMail() {
        return pages.privatePage(
                "accounts/selfservice/message.jte", Message.ofMail(visit, "accounts.check-mail", "/register"));
    }

    /** Only asks: mail scanners follow every link, and must not confirm anything. */
    @GET
    @Path("confirm/{token}")
    public Response askToConfirm(@PathParam("token") String token) {
        return pages.privatePage(CONFIRM, new ConfirmationForm(token, !wasAskedHere(token), FieldErrors.NONE));
    }

    @POST
    @Path("confirm/{token}")
    public Response confirm(
            @PathParam("token") String token, @FormParam("password") @DefaultValue("") String password) {
        try {
            return registration
                    .confirm(new ConfirmAccount(token, password, visit.address(), Device.of(visit), known.secret()))
                    .map(this::enter)
                    .orElseGet(() -> askAgain(token));
        } catch (TooManyRequests later) {
            throw later;
        } catch (RuleViolation over) {
            return pages.privatePage(
                    Response.Status.BAD_REQUEST,
                    "accounts/selfservice/message.jte",
                    Message.of(visit, "accounts.confirm-over"));
        }
    }

    /**
     * The person who registered in this browser typed the password in it. An expired link is reported when it is used.
     */
    private boolean wasAskedHere(String token) {
        try {
            return registration.wasAskedFrom(token, known.secret());
        } catch (RuleViolation over) {
            return false;
        }
    }

    private Response enter(OpenedSession opened) {
        browser.begin(opened);
        known.remember();
        return Redirect.to(ContinueTo.pageOr(opened.continueTo().flatMap(ContinueTo::read)));
    }

    private Response askAgain(String token) {
        FieldErrors errors = FieldErrors.of(visit.texts(), "password", new RuleViolation("accounts.proof.refused"));
        return pages.privatePage(Response.Status.BAD_REQUEST, CONFIRM, new ConfirmationForm(token, true, errors));
    }
}

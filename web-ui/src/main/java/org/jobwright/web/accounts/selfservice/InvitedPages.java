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
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.members.InvitationDetails;
import org.jobwright.services.organizations.members.InvitationService;
import org.jobwright.services.organizations.members.JoinWithNewAccount;
import org.jobwright.services.organizations.members.MembershipQueries;
import org.jobwright.web.accounts.sessions.BrowserSession;
import org.jobwright.web.accounts.sessions.Device;
import org.jobwright.web.accounts.sessions.KnownBrowser;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.http.SitePath;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** An account for an invited person: name and password, and they are in. */
@Path("/invitation/{token}/account")
@RequestScoped
public class InvitedPages {

    private static final String TEMPLATE = "accounts/selfservice/invited.jte";

    @Inject
    private MembershipQueries memberships;

    @Inject
    private InvitationService invitations;

    @Inject
    private BrowserSession browser;

    @Inject
    private KnownBrowser known;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @GET
    public Response form(@PathParam("token") String token) {
        if (visit.isSignedIn()) {
            return to("/invitation/" + token);
        }
        return pages.privatePage(TEMPLATE, new InvitedForm(invitation(token), token, "", FieldErrors.NONE));
    }

    @POST
    public Response join(
            @PathParam("token") String token,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("password") @DefaultValue("") String password) {
        InvitationDetails details = invitation(token);
        try {
            browser.begin(invitations.join(new JoinWithNewAccount(
                    token, displayName, password, visit.language(), Device.of(visit), known.secret())));
            known.remember();
            return to("/app/postings");
        } catch (InvalidInput invalid) {
            return again(details, token, displayName, FieldErrors.of(visit.texts(), invalid.getProblems()));
        } catch (RuleViolation refused) {
            return again(details, token, displayName, FieldErrors.of(visit.texts(), "displayName", refused));
        }
    }

    /** For anyone without the link there is no such page. */
    private InvitationDetails invitation(String token) {
        return memberships.invitation(token).orElseThrow(NotFound::new);
    }

    private Response again(InvitationDetails details, String token, String displayName, FieldErrors errors) {
        return pages.privatePage(
                Response.Status.BAD_REQUEST, TEMPLATE, new InvitedForm(details, token, displayName, errors));
    }

    private static Response to(String page) {
        if (!SitePath.isOfThisSite(page)) {
            throw new NotFound();
        }
        return Redirect.to(page);
    }

    /**
     * The data of the page.
     *
     * @param token of the invitation
     * @param displayName as typed
     */
    public record InvitedForm(InvitationDetails details, String token, String displayName, FieldErrors errors) {

        public String address() {
            return "/invitation/" + token + "/account";
        }

        public String loginAddress() {
            return Addresses.continuing("/login", "/invitation/" + token);
        }
    }
}

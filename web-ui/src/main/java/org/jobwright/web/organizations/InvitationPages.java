package org.jobwright.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.organizations.members.InvitationDetails;
import org.jobwright.services.organizations.members.MembershipQueries;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** The link of an invitation: what it is about, then sign in or register, then join. */
@Path("/invitation/{token}")
@RequestScoped
public class InvitationPages {

    @Inject
    private MembershipQueries memberships;

    @Inject
    private MembershipService membership;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @GET
    public Response show(@PathParam("token") String token) {
        return pages.privatePage(
                "organizations/invitation.jte",
                memberships
                        .invitation(token)
                        .map(details -> Invited.of(details, token))
                        .orElse(Invited.OVER));
    }

    @POST
    public Response join(@PathParam("token") String token) {
        if (!visit.isSignedIn()) {
            return Redirect.to(Addresses.continuing("/login", "/invitation/" + token));
        }
        membership.accept(token);
        return Redirect.to("/app/organization");
    }

    /**
     * The data of the page.
     *
     * @param details null if the invitation has ended
     * @param address the page to come back to
     */
    public record Invited(InvitationDetails details, String address) {

        static final Invited OVER = new Invited(null, null);

        static Invited of(InvitationDetails details, String token) {
            return new Invited(details, "/invitation/" + token);
        }

        public String loginAddress() {
            return Addresses.continuing("/login", address);
        }
    }
}

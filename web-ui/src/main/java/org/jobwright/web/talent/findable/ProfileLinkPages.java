package org.jobwright.web.talent.findable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.talent.findable.LinkedProfile;
import org.jobwright.services.talent.findable.ProfileByLink;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** A profile by its link, which its person handed out. Nobody has to sign in, and opening it changes nothing. */
@Path("/profiles/{token: [A-Za-z0-9_-]{43}}")
@RequestScoped
public class ProfileLinkPages {

    @Inject
    private ProfileByLink profiles;

    @Inject
    private RateLimit limit;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @PathParam("token")
    private String token;

    @GET
    public Response show() {
        limit.require(Limit.PROFILE_LINK_OPENED, visit.address());
        LinkedProfile profile = profiles.find(token).orElse(null);
        return pages.privatePage(
                profile == null ? Response.Status.NOT_FOUND : Response.Status.OK,
                "talent/findable/profile.jte",
                new ProfileLinkPage(profile));
    }
}

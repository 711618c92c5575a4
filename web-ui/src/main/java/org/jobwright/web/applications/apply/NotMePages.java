package org.jobwright.web.applications.apply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.apply.ForwardedByLink;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** For people whose address somebody used on another website. The link changes nothing: mail scanners open every link. */
@Path("/apply/{token}/mine/{handover}/not-me")
@RequestScoped
public class NotMePages {

    private static final String TEMPLATE = "applications/apply/notme.jte";

    @Inject
    private ForwardedByLink drafts;

    @Inject
    private RateLimit limit;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @PathParam("token")
    private String token;

    @PathParam("handover")
    private String handover;

    @GET
    public Response show() {
        limit.require(Limit.ENTERED_LINK, visit.address());
        return drafts.waits(draft(), new Secret(handover)) ? page(NotMePage.State.WAITING) : gone();
    }

    /** The page that says so is the answer itself: the link no longer leads to it. */
    @POST
    public Response delete(@FormParam("never") boolean never) {
        limit.require(Limit.ENTERED_LINK, visit.address());
        try {
            drafts.delete(draft(), new Secret(handover), never);
        } catch (NotFound none) {
            return gone();
        }
        return page(NotMePage.State.DELETED);
    }

    private Response gone() {
        return pages.privatePage(
                Response.Status.NOT_FOUND, TEMPLATE, new NotMePage(token, handover, NotMePage.State.UNKNOWN));
    }

    private Response page(NotMePage.State state) {
        return pages.privatePage(TEMPLATE, new NotMePage(token, handover, state));
    }

    private DraftToken draft() {
        return DraftToken.read(token).orElseThrow(NotFound::new);
    }
}

package org.jobwright.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.domains.DomainByLink;
import org.jobwright.services.organizations.domains.LinkedDomain;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * The link that proves a domain. Nobody has to sign in, and opening the link changes nothing, because mail scanners open
 * every link. A link that was used looks like one that never was.
 */
@Path("/domain/{token: [A-Za-z0-9_-]{43}}")
@RequestScoped
public class DomainLinkPages {

    private static final String TEMPLATE = "organizations/domain.jte";

    @Inject
    private DomainByLink domains;

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
        limit.require(Limit.DOMAIN_LINK_OPENED, visit.address());
        return page(domains.find(token).orElse(null), false, "");
    }

    /** The page that says thank you is the answer itself: the link no longer leads to it. */
    @POST
    @Path("confirm")
    public Response confirm() {
        limit.require(Limit.DOMAIN_LINK_OPENED, visit.address());
        try {
            return page(domains.confirm(token), true, "");
        } catch (NotFound unknown) {
            return page(null, false, "");
        } catch (RuleViolation refused) {
            return page(domains.find(token).orElse(null), false, visit.texts().of(refused));
        }
    }

    private Response page(LinkedDomain domain, boolean done, String refused) {
        return pages.privatePage(
                domain == null ? Response.Status.NOT_FOUND : Response.Status.OK,
                TEMPLATE,
                new DomainLinkPage("/domain/" + token, domain, done, refused));
    }
}

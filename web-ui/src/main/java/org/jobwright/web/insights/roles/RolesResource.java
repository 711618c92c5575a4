package org.jobwright.web.insights.roles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.insights.guides.PublishedGuide;
import org.jobwright.services.insights.guides.RoleGuideQueries;
import org.jobwright.services.insights.market.MarketQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shared.api.ApiLimit;
import org.jobwright.web.shared.api.RevalidatedAnswers;
import org.jobwright.web.shared.pages.SiteRequest;

/** Role guides for programs. */
@Path(RolesResource.PATH)
@RequestScoped
public class RolesResource {

    static final String PATH = "/api/v1/roles";

    private static final String NUMBER = "[1-9]\\d{0,5}";
    private static final int USUAL_SIZE = 20;

    @Inject
    private RoleGuideQueries guides;

    @Inject
    private MarketQueries market;

    @Inject
    private ApiLimit limit;

    @Inject
    private RevalidatedAnswers answers;

    @Inject
    private SiteRequest visit;

    @Context
    private Request request;

    @GET
    public Response list(
            @QueryParam("page") @DefaultValue("1") String page, @QueryParam("size") @DefaultValue("") String size) {
        limit.require();
        PageRequest asked = new PageRequest(
                page.matches(NUMBER) ? Integer.parseInt(page) : 1,
                size.matches(NUMBER) ? Math.min(Integer.parseInt(size), PageRequest.MAX_SIZE) : USUAL_SIZE);
        return answers.json(request, ApiRoleList.of(guides.all(visit.language()), asked));
    }

    @GET
    @Path("{slug}")
    public Response role(@PathParam("slug") String slug) {
        limit.require();
        PublishedGuide guide = guides.published(slug).orElseThrow(() -> MissingRole.of(guides, slug));
        return answers.json(
                request,
                ApiRole.of(guide, visit.language(), market.history(slug, RolePages.EVERYWHERE, RolePages.MONTHS)));
    }
}

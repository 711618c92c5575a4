package org.jobwright.web.organizations.brand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.services.organizations.brand.BrandQueries;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shared.pages.SitePages;

/**
 * The open jobs of a verified organization, to be framed by its own site and by no other. It has no form and shows
 * nothing about the visitor, so there is nothing to be clicked by mistake; its links open our pages in the whole window.
 */
@Path("/embed/organizations/{slug}")
@RequestScoped
public class EmbedPages {

    private static final int JOBS = 50;

    @Inject
    private SitePages pages;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private BrandQueries brands;

    @Inject
    private JobSearchQueries jobs;

    @GET
    public Response jobs(@PathParam("slug") String slug) {
        PublicOrganization organization = organizations
                .page(slug)
                .filter(found -> found.status().isVerified())
                .orElseThrow(NotFound::new);
        OwnSite site = OwnSite.of(organization.profile().website()).orElseThrow(NotFound::new);
        Response page = pages.publicPage(
                "organizations/embed.jte",
                new OrganizationWithJobs(
                        organization,
                        brands.shown(organization),
                        jobs.list(JobSearch.of(slug), new PageRequest(1, JOBS))));
        page.getHeaders().putSingle("Content-Security-Policy", site.policy());
        return page;
    }
}

package org.jobwright.web.organizations.brand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.services.organizations.brand.BrandQueries;
import org.jobwright.services.outcomes.OutcomeQueries;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.pages.SitePages;

/** An organization as everyone sees it, with its open jobs. */
@Path("/organizations/{slug}")
@RequestScoped
public class OrganizationPages {

    private static final int JOBS = 20;

    @Inject
    private SitePages pages;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private JobSearchQueries jobs;

    @Inject
    private JobPostingQueries postings;

    @Inject
    private BrandQueries brands;

    @Inject
    private OutcomeQueries outcomes;

    @GET
    public Response organization(@PathParam("slug") String slug) {
        PublicOrganization organization = organizations.page(slug).orElseThrow(NotFound::new);
        return pages.publicPage(
                "organizations/organization.jte",
                new OrganizationWithJobs(
                        organization,
                        brands.shown(organization),
                        jobs.list(JobSearch.of(slug), new PageRequest(1, JOBS)),
                        outcomes.figures(organization.id()).orElse(null),
                        postings.general(organization.id())
                                .map(posting -> Addresses.apply(
                                        posting.reference(), posting.advert().title()))
                                .orElse("")));
    }
}

package org.jobwright.web.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.services.insights.KnownRoles;
import org.jobwright.services.jobs.JobPostingSummary;
import org.jobwright.services.search.JobSearchQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shared.SitePages;
import org.jobwright.web.shared.Visit;

/** The front door: the home page and the page for employers. */
@Path("/")
@RequestScoped
public class HomePages {

    private static final int NEWEST = 6;
    private static final int ROLES = 8;

    @Inject
    private SitePages pages;

    @Inject
    private JobSearchQueries jobs;

    @Inject
    private KnownRoles roles;

    @Inject
    private Visit visit;

    @GET
    public Response home() {
        Page<JobPostingSummary> newest = jobs.list(JobSearch.EVERYTHING, new PageRequest(1, NEWEST));
        return pages.publicPage(
                "site/home.jte",
                new HomePage(
                        newest.total(),
                        newest.items(),
                        roles.summaries(visit.language()).stream().limit(ROLES).toList(),
                        visit.likelyCountry()));
    }

    @GET
    @Path("employers")
    public Response employers() {
        return pages.publicPage("site/employers.jte");
    }
}

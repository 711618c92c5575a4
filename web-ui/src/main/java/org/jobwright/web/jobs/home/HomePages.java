package org.jobwright.web.jobs.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.insights.front.FrontFigures;
import org.jobwright.services.insights.front.LiveFigures;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.shared.Page;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** The front door: the home page and the page for employers. */
@Path("/")
@RequestScoped
public class HomePages {

    @Inject
    private SitePages pages;

    @Inject
    private LiveFigures live;

    @Inject
    private HomeTiles tiles;

    @Inject
    private SiteRequest visit;

    @GET
    public Response home() {
        FrontFigures figures = live.get();
        Page<JobPostingSummary> newest = tiles.newest(visit.likelyCountries());
        return pages.publicPage(
                "jobs/home/home.jte",
                new HomePage(
                        newest.total(),
                        newest.items(),
                        figures,
                        tiles.roles(visit.language()),
                        tiles.towns(figures.towns(), visit.likelyCountries()),
                        visit.likelyCountry()));
    }

    @GET
    @Path("employers")
    public Response employers() {
        return pages.publicPage("jobs/home/employers.jte");
    }
}

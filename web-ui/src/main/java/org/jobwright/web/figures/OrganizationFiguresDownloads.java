package org.jobwright.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shell.ListRequest;

/** The figures of an organization as a file. */
@Path("/organizations/{slug}/figures.csv")
@RequestScoped
public class OrganizationFiguresDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private FiguresQueries figures;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download(@PathParam("slug") String slug) {
        FiguresPeriod period = FiguresAddress.period(list.accept());
        return new FiguresFile(
                        figures.ofOrganization(organizations.mine(slug).id(), period), visit.texts(), visit.formats())
                .named(slug + "-figures.csv");
    }
}

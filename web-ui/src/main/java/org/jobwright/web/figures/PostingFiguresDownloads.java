package org.jobwright.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shell.ListRequest;

/** The figures of a posting as a file. They are about nobody, so nothing is written to the audit log. */
@Path("/postings/{reference}/figures.csv")
@RequestScoped
public class PostingFiguresDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private FiguresQueries figures;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download(@PathParam("reference") String reference) {
        FiguresPeriod period = FiguresAddress.period(list.accept());
        return new FiguresFile(figures.of(reference, period), visit.texts(), visit.formats())
                .named(reference + "-figures.csv");
    }
}

package org.jobwright.web.integrations.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.integrations.api.ProgramAnswer;

/** The figures of a posting of the calling program's organization. */
@Path("/api/v1/postings/{reference}/figures")
@RequestScoped
@ForPrograms
public class PostingFiguresResource {

    @Inject
    private FiguresQueries figures;

    @GET
    @ForPrograms(ApiScope.FIGURES_READ)
    public Response one(@PathParam("reference") String reference, @QueryParam("period") String period) {
        FiguresPeriod asked = FiguresResource.read(period);
        return ProgramAnswer.ok(ApiFigures.of(asked, figures.of(reference, asked), null));
    }
}

package org.jobwright.web.integrations.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.integrations.tokens.SignedInProgram;
import org.jobwright.services.outcomes.survey.SurveyFiguresService;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.integrations.api.ProgramAnswer;
import org.jobwright.web.shared.EnumParameter;
import org.jobwright.web.shared.api.ApiRefusal;
import org.jobwright.web.shared.api.CurrentProgram;

/** The figures of the calling program's organization, as its members see them. */
@Path("/api/v1/figures")
@RequestScoped
@ForPrograms
public class FiguresResource {

    @Inject
    private FiguresQueries figures;

    @Inject
    private SurveyFiguresService surveys;

    @Inject
    private CurrentProgram current;

    @GET
    @ForPrograms(ApiScope.FIGURES_READ)
    public Response all(@QueryParam("period") String period) {
        FiguresPeriod asked = read(period);
        OrganizationId organization = current.get()
                .map(SignedInProgram::organization)
                .map(OrganizationId::new)
                .orElseThrow();
        return ProgramAnswer.ok(
                ApiFigures.of(asked, figures.ofOrganization(organization, asked), surveys.figures(organization)));
    }

    /** Everything without one. */
    static FiguresPeriod read(String period) {
        return period == null
                ? FiguresPeriod.ALL
                : EnumParameter.read(FiguresPeriod.class, period)
                        .orElseThrow(() -> new ApiRefusal(400, "integrations.period.unknown", period));
    }
}

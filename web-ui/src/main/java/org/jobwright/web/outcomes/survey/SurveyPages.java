package org.jobwright.web.outcomes.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.outcomes.survey.AskedSurvey;
import org.jobwright.services.outcomes.survey.OwnSurveyService;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** A signed-in person says how applying was, from the page of the application. */
@Path("/surveys/{reference}")
@RequestScoped
public class SurveyPages {

    @Inject
    private OwnSurveyService surveys;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @PathParam("reference")
    private String reference;

    @GET
    public Response show() {
        return visit.isSignedIn() ? page(Response.Status.OK, FieldErrors.NONE, Map.of()) : signIn();
    }

    @POST
    @Path("answer")
    public Response answer(MultivaluedMap<String, String> form) {
        if (!visit.isSignedIn()) {
            return signIn();
        }
        Map<String, String> chosen = TypedSurvey.read(form);
        AskedSurvey survey = surveys.asked(application()).orElseThrow(NotFound::new);
        try {
            surveys.answer(application(), TypedSurvey.answers(chosen));
            return pages.privatePage(
                    SurveyPage.TEMPLATE, new SurveyPage(address(), survey, true, FieldErrors.NONE, Map.of()));
        } catch (InvalidInput incomplete) {
            return page(Response.Status.BAD_REQUEST, FieldErrors.of(visit.texts(), incomplete.getProblems()), chosen);
        }
    }

    private Response page(Response.Status status, FieldErrors errors, Map<String, String> chosen) {
        AskedSurvey survey = surveys.asked(application()).orElseThrow(NotFound::new);
        return pages.privatePage(status, SurveyPage.TEMPLATE, new SurveyPage(address(), survey, false, errors, chosen));
    }

    private Response signIn() {
        return Redirect.to(Addresses.continuing("/login", address()));
    }

    private String address() {
        return Addresses.survey(application());
    }

    private ApplicationReference application() {
        return ApplicationReference.read(reference).orElseThrow(NotFound::new);
    }
}

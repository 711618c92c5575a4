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
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.outcomes.survey.AskedSurvey;
import org.jobwright.services.outcomes.survey.SurveyByLink;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The link in a mail that asks how applying was. Nobody has to sign in, and opening the link changes nothing, because mail
 * scanners open every link. A link that was used looks like one that never was.
 */
@Path("/survey/{token: [A-Za-z0-9_-]{43}}")
@RequestScoped
public class SurveyLinkPages {

    @Inject
    private SurveyByLink surveys;

    @Inject
    private RateLimit limit;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @PathParam("token")
    private String token;

    @GET
    public Response show() {
        limit.require(Limit.OUTCOME_LINK, visit.address());
        return page(Response.Status.OK, FieldErrors.NONE, Map.of());
    }

    /** The page that says thank you is the answer itself: the link no longer leads to it. */
    @POST
    @Path("answer")
    public Response answer(MultivaluedMap<String, String> form) {
        limit.require(Limit.OUTCOME_LINK, visit.address());
        Map<String, String> chosen = TypedSurvey.read(form);
        try {
            AskedSurvey answered = surveys.answer(token, TypedSurvey.answers(chosen));
            return pages.privatePage(
                    SurveyPage.TEMPLATE, new SurveyPage(address(), answered, true, FieldErrors.NONE, Map.of()));
        } catch (NotFound unknown) {
            return page(Response.Status.OK, FieldErrors.NONE, chosen);
        } catch (InvalidInput incomplete) {
            return page(Response.Status.BAD_REQUEST, FieldErrors.of(visit.texts(), incomplete.getProblems()), chosen);
        }
    }

    private Response page(Response.Status status, FieldErrors errors, Map<String, String> chosen) {
        AskedSurvey survey = surveys.find(token).orElse(null);
        return pages.privatePage(
                survey == null ? Response.Status.NOT_FOUND : status,
                SurveyPage.TEMPLATE,
                new SurveyPage(address(), survey, false, errors, chosen));
    }

    private String address() {
        return "/survey/" + token;
    }
}

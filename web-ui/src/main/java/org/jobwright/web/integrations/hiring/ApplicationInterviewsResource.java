package org.jobwright.web.integrations.hiring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.integrations.calls.KeptAnswer;
import org.jobwright.services.integrations.interviews.ProgramInterviewQueries;
import org.jobwright.services.integrations.interviews.ProgramInterviewService;
import org.jobwright.services.interviews.OfferTimes;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.web.integrations.api.AdvertJson;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.integrations.api.ProgramAnswer;
import org.jobwright.web.integrations.api.ProgramRequests;

/** The interviews about one application to the calling program's organization. */
@Path("/api/v1/applications/{reference}/interviews")
@RequestScoped
@ForPrograms
public class ApplicationInterviewsResource {

    private static final int CREATED = 201;

    @Inject
    private ProgramInterviewQueries queries;

    @Inject
    private ProgramInterviewService interviews;

    @Inject
    private ProgramRequests requests;

    @GET
    @ForPrograms(ApiScope.INTERVIEWS_READ)
    public Response list(@PathParam("reference") String reference) {
        return ProgramAnswer.ok(ApiInterviewList.of(queries.of(read(reference))));
    }

    /** Plans one; candidate and panel are told if the body says so. */
    @POST
    @ForPrograms(ApiScope.INTERVIEWS_WRITE)
    public Response plan(@PathParam("reference") String reference, byte[] body) {
        ApplicationReference application = read(reference);
        InterviewBody interview = AdvertJson.read(body, InterviewBody.class);
        return requests.once(body, kept -> InterviewsResource.answer(queries, kept), () -> {
            PlanInterview plan = interview.plan();
            OfferTimes times = interview.offer(plan);
            InterviewReference planned =
                    Bodies.within("interview", () -> interviews.plan(application, plan, times, interview.tell()));
            return new KeptAnswer(CREATED, planned.value(), false);
        });
    }

    /** Who can be in the panel, in which room they meet, and by which kit they ask. */
    @GET
    @Path("choices")
    @ForPrograms(ApiScope.INTERVIEWS_READ)
    public Response choices(@PathParam("reference") String reference) {
        return ProgramAnswer.ok(ApiInterviewChoices.of(queries.choices(read(reference))));
    }

    private static ApplicationReference read(String reference) {
        return ApplicationReference.read(reference).orElseThrow(NotFound::new);
    }
}

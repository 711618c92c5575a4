package org.jobwright.web.integrations.hiring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.integrations.calls.KeptAnswer;
import org.jobwright.services.integrations.interviews.ProgramInterview;
import org.jobwright.services.integrations.interviews.ProgramInterviewQueries;
import org.jobwright.services.integrations.interviews.ProgramInterviewService;
import org.jobwright.services.interviews.InterviewDetails;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.web.integrations.api.AdvertJson;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.integrations.api.Precondition;
import org.jobwright.web.integrations.api.ProgramAnswer;
import org.jobwright.web.integrations.api.ProgramRequests;

/** The interviews of the calling program's organization. */
@Path(InterviewsResource.PATH)
@RequestScoped
@ForPrograms
public class InterviewsResource {

    static final String PATH = "/api/v1/interviews";

    private static final int OK = 200;

    @Inject
    private ProgramInterviewQueries queries;

    @Inject
    private ProgramInterviewService interviews;

    @Inject
    private ProgramRequests requests;

    @GET
    @Path("{reference}")
    @ForPrograms(ApiScope.INTERVIEWS_READ)
    public Response one(@PathParam("reference") String reference) {
        ProgramInterview interview = queries.interview(read(reference));
        return ProgramAnswer.tagged(OK, interview.details().version(), ApiInterview.of(interview));
    }

    /** JSON Merge Patch (RFC 7396): another time, place, or panel. Those who know of it are told in two minutes. */
    @PATCH
    @Path("{reference}")
    @ForPrograms(ApiScope.INTERVIEWS_WRITE)
    public Response patch(
            @PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        JsonNode patch = AdvertJson.node(body);
        InterviewReference interview = read(reference);
        InterviewDetails seen = queries.interview(interview).details();
        new Precondition(ifMatch, null).requireMatch(seen.version());
        InterviewSettings former = InterviewSettings.of(seen);
        PlanInterview plan = AdvertJson.patched(InterviewSettings.class, former, patch)
                .movedFrom(former)
                .plan();
        return Precondition.naming(() -> version(interview), () -> {
            interviews.change(interview, seen.version(), plan);
            return answer(queries, OK, interview);
        });
    }

    /** Offers other times to choose from. */
    @POST
    @Path("{reference}/times")
    @ForPrograms(ApiScope.INTERVIEWS_WRITE)
    public Response times(
            @PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        InterviewTimes times = AdvertJson.read(body, InterviewTimes.class);
        return step(reference, ifMatch, body, seen -> {
            InterviewTime time = seen.appointment().time();
            interviews.offer(seen.reference(), seen.version(), times.offer(time.zone(), time.minutes()));
        });
    }

    /** Candidate and panel are told of what was only planned. */
    @POST
    @Path("{reference}/tell")
    @ForPrograms(ApiScope.INTERVIEWS_WRITE)
    public Response tell(@PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch) {
        return step(reference, ifMatch, null, seen -> interviews.tell(seen.reference(), seen.version()));
    }

    /** Takes back what was not told yet. */
    @POST
    @Path("{reference}/take-back")
    @ForPrograms(ApiScope.INTERVIEWS_WRITE)
    public Response takeBack(@PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch) {
        return step(reference, ifMatch, null, seen -> interviews.takeBack(seen.reference(), seen.version()));
    }

    /** It does not take place. */
    @POST
    @Path("{reference}/cancel")
    @ForPrograms(ApiScope.INTERVIEWS_WRITE)
    public Response cancel(@PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch) {
        return step(reference, ifMatch, null, seen -> interviews.cancel(seen.reference(), seen.version()));
    }

    private Response step(String reference, String ifMatch, byte[] body, Consumer<InterviewDetails> step) {
        InterviewReference interview = read(reference);
        return Precondition.naming(
                () -> version(interview),
                () -> requests.once(body, kept -> answer(queries, kept), () -> {
                    InterviewDetails seen = queries.interview(interview).details();
                    new Precondition(ifMatch, null).requireMatch(seen.version());
                    step.accept(seen);
                    return new KeptAnswer(OK, interview.value(), false);
                }));
    }

    private long version(InterviewReference interview) {
        return queries.interview(interview).details().version();
    }

    /** The interview as it is now. */
    static Response answer(ProgramInterviewQueries queries, KeptAnswer kept) {
        return answer(queries, kept.status(), read(kept.reference()));
    }

    private static Response answer(ProgramInterviewQueries queries, int status, InterviewReference reference) {
        ProgramInterview interview = queries.interview(reference);
        return ProgramAnswer.tagged(status, interview.details().version(), ApiInterview.after(interview));
    }

    private static InterviewReference read(String reference) {
        return InterviewReference.read(reference).orElseThrow(NotFound::new);
    }
}

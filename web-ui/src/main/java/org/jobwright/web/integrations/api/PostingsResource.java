package org.jobwright.web.integrations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.services.integrations.calls.ConflictService;
import org.jobwright.services.integrations.calls.KeptAnswer;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.integrations.postings.ProgramPosting;
import org.jobwright.services.integrations.postings.ProgramPostingQueries;
import org.jobwright.services.integrations.postings.ProgramPostingService;
import org.jobwright.services.integrations.postings.WritePosting;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.RenewJobPosting;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.web.shared.EnumParameter;
import org.jobwright.web.shared.api.ApiRefusal;

/** The postings of the calling program's organization. */
@Path(PostingsResource.PATH)
@RequestScoped
@ForPrograms
public class PostingsResource {

    static final String PATH = "/api/v1/postings";

    @Inject
    private ProgramPostingQueries queries;

    @Inject
    private ProgramPostingService postings;

    @Inject
    private JobPostingService service;

    @Inject
    private ConflictService conflicts;

    @Inject
    private ProgramRequests requests;

    @GET
    @ForPrograms(ApiScope.POSTINGS_READ)
    public Response list(
            @QueryParam("status") String status, @QueryParam("cursor") String cursor, @QueryParam("size") String size) {
        ChangePlace from = ChangeCursor.POSTINGS.read(cursor);
        int most = PageSize.read(size);
        return ProgramAnswer.ok(ApiPostingList.of(
                from, queries.changedAfter(from, status == null ? null : read(status), most + 1), most));
    }

    @POST
    @ForPrograms(ApiScope.POSTINGS_WRITE)
    public Response create(byte[] body) {
        WritePosting command = AdvertJson.read(body, PostingBody.class).command();
        return PostingRefusals.told(
                command.externalIdentifier(),
                conflicts,
                () -> requests.once(
                        body,
                        this::answer,
                        () -> new KeptAnswer(201, postings.create(command).reference(), false)));
    }

    @GET
    @Path("{reference}")
    @ForPrograms(ApiScope.POSTINGS_READ)
    public Response one(@PathParam("reference") String reference) {
        return ProgramAnswer.of(200, queries.posting(reference));
    }

    /** JSON Merge Patch (RFC 7396) on the draft. */
    @PATCH
    @Path("{reference}")
    @ForPrograms(ApiScope.POSTINGS_WRITE)
    public Response patch(
            @PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        PostingPatch patch = AdvertJson.read(body, PostingPatch.class);
        ProgramPosting seen = queries.posting(reference);
        new Precondition(ifMatch, null).requireMatch(seen.version());
        return Precondition.naming(
                () -> queries.posting(reference).version(),
                () -> PostingRefusals.told(
                        () -> ProgramAnswer.of(200, postings.write(seen.id(), seen.version(), patch.command(seen)))));
    }

    @POST
    @Path("{reference}/submit")
    @ForPrograms(ApiScope.POSTINGS_WRITE)
    public Response submit(@PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch) {
        return step(
                reference,
                ifMatch,
                null,
                seen -> service.submit(new SubmitJobPosting(seen.id(), ifMatch == null ? null : seen.version())));
    }

    @POST
    @Path("{reference}/pause")
    @ForPrograms(ApiScope.POSTINGS_WRITE)
    public Response pause(@PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch) {
        return step(reference, ifMatch, null, seen -> service.pause(seen.id()));
    }

    @POST
    @Path("{reference}/resume")
    @ForPrograms(ApiScope.POSTINGS_WRITE)
    public Response resume(@PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch) {
        return step(reference, ifMatch, null, seen -> service.resume(seen.id()));
    }

    @POST
    @Path("{reference}/renew")
    @ForPrograms(ApiScope.POSTINGS_WRITE)
    public Response renew(
            @PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        RenewBody renewal = AdvertJson.read(body, RenewBody.class);
        return step(reference, ifMatch, body, seen -> service.renew(new RenewJobPosting(seen.id(), renewal.lastDay())));
    }

    /** Refused while an applicant has no answer, as in the workspace. */
    @POST
    @Path("{reference}/close")
    @ForPrograms(ApiScope.POSTINGS_WRITE)
    public Response close(@PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch) {
        return step(reference, ifMatch, null, seen -> postings.end(seen.id(), ifMatch == null ? null : seen.version()));
    }

    private Response step(String reference, String ifMatch, byte[] body, Consumer<ProgramPosting> step) {
        return Precondition.naming(
                () -> queries.posting(reference).version(),
                () -> PostingRefusals.told(() -> requests.once(body, this::answer, () -> {
                    ProgramPosting seen = queries.posting(reference);
                    new Precondition(ifMatch, null).requireMatchIfGiven(seen.version());
                    step.accept(seen);
                    return new KeptAnswer(200, seen.reference(), false);
                })));
    }

    /** The posting as it is now, also if the call is repeated. */
    private Response answer(KeptAnswer answer) {
        return ProgramAnswer.of(answer.status(), queries.posting(answer.reference()));
    }

    private static PostingStatus read(String status) {
        return EnumParameter.read(PostingStatus.class, status)
                .orElseThrow(() -> new ApiRefusal(400, "integrations.status.unknown", status));
    }
}

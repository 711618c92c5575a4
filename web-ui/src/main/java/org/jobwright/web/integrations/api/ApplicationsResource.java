package org.jobwright.web.integrations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.candidates.documents.DocumentFile;
import org.jobwright.services.integrations.applications.ApplicationFilter;
import org.jobwright.services.integrations.applications.ApplicationLine;
import org.jobwright.services.integrations.applications.DecideApplication;
import org.jobwright.services.integrations.applications.ProgramApplicationQueries;
import org.jobwright.services.integrations.applications.ProgramApplicationService;
import org.jobwright.services.integrations.calls.KeptAnswer;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.EnumParameter;
import org.jobwright.web.shared.api.ApiRefusal;

/** The applications to the calling program's organization. */
@Path(ApplicationsResource.PATH)
@RequestScoped
@ForPrograms
public class ApplicationsResource {

    static final String PATH = "/api/v1/applications";

    private static final Pattern POSTING = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private static final int CREATED = 201;
    private static final int OK = 200;

    @Inject
    private ProgramApplicationQueries queries;

    @Inject
    private ProgramApplicationService applications;

    @Inject
    private ProgramRequests requests;

    @GET
    @ForPrograms(ApiScope.APPLICATIONS_READ)
    public Response list(
            @QueryParam("posting") String posting,
            @QueryParam("stage") String stage,
            @QueryParam("cursor") String cursor,
            @QueryParam("size") String size) {
        ChangePlace from = ChangeCursor.APPLICATIONS.read(cursor);
        int most = PageSize.read(size);
        return ProgramAnswer.ok(
                ApiApplicationList.of(from, queries.changedAfter(from, filter(posting, stage), most + 1), most));
    }

    @GET
    @Path("{reference}")
    @ForPrograms(ApiScope.APPLICATIONS_READ)
    public Response one(@PathParam("reference") String reference) {
        return ProgramAnswer.of(queries.application(read(reference)));
    }

    /** Moves it; the candidate is not told. */
    @POST
    @Path("{reference}/stage")
    @ForPrograms(ApiScope.APPLICATIONS_WRITE)
    public Response stage(
            @PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        StageBody stage = AdvertJson.read(body, StageBody.class);
        return change(
                reference, ifMatch, body, seen -> applications.move(seen.reference(), seen.version(), stage.id()));
    }

    /** Writes a note for the team. */
    @POST
    @Path("{reference}/notes")
    @ForPrograms(ApiScope.APPLICATIONS_WRITE)
    public Response note(@PathParam("reference") String reference, byte[] body) {
        NoteBody note = AdvertJson.read(body, NoteBody.class);
        return requests.once(body, this::answer, () -> {
            applications.note(read(reference), note.required());
            return new KeptAnswer(CREATED, reference, false);
        });
    }

    /** Proposes what the candidate is told once a person in the workspace releases it. */
    @POST
    @Path("{reference}/decision")
    @ForPrograms(ApiScope.APPLICATIONS_WRITE)
    public Response decision(
            @PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        DecideApplication decision = AdvertJson.read(body, DecideApplication.class);
        return change(
                reference, ifMatch, body, seen -> applications.decide(seen.reference(), seen.version(), decision));
    }

    /** A file that was sent with it, once the virus scanner let it go. */
    @GET
    @Path("{reference}/documents/{id}")
    @ForPrograms(ApiScope.DOCUMENTS_READ)
    public Response document(@PathParam("reference") String reference, @PathParam("id") String id) {
        DocumentFile file = queries.document(
                read(reference), Identifiers.read(id, DocumentId::new).orElseThrow(NotFound::new));
        return Attachment.of(file.content(), file.type().mediaType(), file.fileName());
    }

    /** A change that a person would make knowing the present state: it names the state that it starts from. */
    private Response change(String reference, String ifMatch, byte[] body, Consumer<ApplicationLine> change) {
        return Precondition.naming(
                () -> queries.line(read(reference)).version(),
                () -> requests.once(body, this::answer, () -> {
                    ApplicationLine seen = queries.line(read(reference));
                    new Precondition(ifMatch, null).requireMatch(seen.version());
                    change.accept(seen);
                    return new KeptAnswer(OK, reference, false);
                }));
    }

    private Response answer(KeptAnswer answer) {
        return ProgramAnswer.of(answer.status(), queries.line(read(answer.reference())));
    }

    private static ApplicationFilter filter(String posting, String stage) {
        if (posting != null && !POSTING.matcher(posting).matches()) {
            throw new ApiRefusal(400, "integrations.posting.unknown");
        }
        if (stage != null
                && EnumParameter.read(StageKind.class, stage).isEmpty()
                && Identifiers.read(stage, PipelineStageId::new).isEmpty()) {
            throw new ApiRefusal(400, "integrations.stage.unknown");
        }
        return new ApplicationFilter(posting, stage == null ? null : stage.toLowerCase(Locale.ROOT));
    }

    private static ApplicationReference read(String reference) {
        return ApplicationReference.read(reference).orElseThrow(NotFound::new);
    }
}

package org.jobwright.web.integrations.hiring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.integrations.calls.KeptAnswer;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.integrations.messages.ProgramMessageQueries;
import org.jobwright.services.integrations.messages.ProgramMessageService;
import org.jobwright.web.integrations.api.AdvertJson;
import org.jobwright.web.integrations.api.ChangeCursor;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.integrations.api.PageSize;
import org.jobwright.web.integrations.api.Precondition;
import org.jobwright.web.integrations.api.ProgramAnswer;
import org.jobwright.web.integrations.api.ProgramRequests;

/** What an applicant and the calling program's organization write to each other. */
@Path("/api/v1/applications/{reference}/messages")
@RequestScoped
@ForPrograms
public class MessagesResource {

    private static final int CREATED = 201;

    @Inject
    private ProgramMessageQueries queries;

    @Inject
    private ProgramMessageService messages;

    @Inject
    private ProgramRequests requests;

    @GET
    @ForPrograms(ApiScope.MESSAGES_READ)
    public Response list(
            @PathParam("reference") String reference,
            @QueryParam("cursor") String cursor,
            @QueryParam("size") String size) {
        ApplicationReference application = read(reference);
        ChangePlace from = ChangeCursor.MESSAGES.read(cursor);
        int most = PageSize.read(size);
        long count = queries.count(application);
        return ProgramAnswer.tagged(
                200, count, ApiMessageList.of(from, queries.changedAfter(application, from, most + 1), most, count));
    }

    /** Writes a message, by somebody who has read the others. */
    @POST
    @ForPrograms(ApiScope.MESSAGES_WRITE)
    public Response write(
            @PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        ApplicationReference application = read(reference);
        MessageBody message = AdvertJson.read(body, MessageBody.class);
        return Precondition.naming(
                () -> queries.count(application),
                () -> requests.once(body, kept -> answer(application, kept), () -> {
                    long seen = queries.count(application);
                    new Precondition(ifMatch, null).requireMatch(seen);
                    MessageId written = Bodies.at("text", () -> messages.write(application, message.written(), seen));
                    return new KeptAnswer(CREATED, written.toString(), false);
                }));
    }

    /** The message as it is now, and the version of the conversation. */
    private Response answer(ApplicationReference application, KeptAnswer kept) {
        MessageId id = Identifiers.read(kept.reference(), MessageId::new).orElseThrow(NotFound::new);
        return ProgramAnswer.tagged(
                kept.status(), queries.count(application), ApiMessage.of(queries.own(application, id)));
    }

    private static ApplicationReference read(String reference) {
        return ApplicationReference.read(reference).orElseThrow(NotFound::new);
    }
}

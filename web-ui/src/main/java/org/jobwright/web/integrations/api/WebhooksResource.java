package org.jobwright.web.integrations.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.integrations.webhooks.WebhookDeliveryId;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.integrations.calls.KeptAnswer;
import org.jobwright.services.integrations.tokens.SignedInProgram;
import org.jobwright.services.integrations.webhooks.AddWebhook;
import org.jobwright.services.integrations.webhooks.ChangeWebhook;
import org.jobwright.services.integrations.webhooks.NewWebhook;
import org.jobwright.services.integrations.webhooks.WebhookQueries;
import org.jobwright.services.integrations.webhooks.WebhookService;
import org.jobwright.services.integrations.webhooks.WebhookSummary;
import org.jobwright.web.shared.api.CurrentProgram;

/** The webhooks of the calling program's organization, by the commands of the workspace. */
@Path(WebhooksResource.PATH)
@RequestScoped
@ForPrograms
public class WebhooksResource {

    static final String PATH = "/api/v1/webhooks";

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    @Inject
    private WebhookQueries queries;

    @Inject
    private WebhookService service;

    @Inject
    private ProgramRequests requests;

    @Inject
    private CurrentProgram current;

    @GET
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response list() {
        return ProgramAnswer.ok(new ApiWebhook.All(queries.webhooks(organization()).stream()
                .map(webhook -> ApiWebhook.of(webhook, null))
                .toList()));
    }

    @POST
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response create(byte[] body) {
        ApiWebhook.Settings settings = AdvertJson.read(body, ApiWebhook.Settings.class);
        return handingOut(
                body,
                CREATED,
                () -> service.add(new AddWebhook(organization(), settings.address(), settings.chosen())));
    }

    @GET
    @Path("{id}")
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response one(@PathParam("id") String id) {
        return answer(OK, id);
    }

    /** JSON Merge Patch (RFC 7396) of address and types. */
    @PATCH
    @Path("{id}")
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        JsonNode patch = AdvertJson.node(body);
        WebhookSummary seen = webhook(id);
        new Precondition(ifMatch, null).requireMatch(seen.version());
        ApiWebhook.Settings settings =
                AdvertJson.patched(ApiWebhook.Settings.class, ApiWebhook.Settings.of(seen), patch);
        return Precondition.naming(() -> webhook(id).version(), () -> {
            service.change(new ChangeWebhook(seen.id(), seen.version(), settings.address(), settings.chosen()));
            return answer(OK, id);
        });
    }

    @DELETE
    @Path("{id}")
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        WebhookSummary seen = webhook(id);
        new Precondition(ifMatch, null).requireMatchIfGiven(seen.version());
        service.remove(seen.id());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/pause")
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response pause(@PathParam("id") String id) {
        return step(id, service::pause);
    }

    @POST
    @Path("{id}/resume")
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response resume(@PathParam("id") String id) {
        return step(id, service::resume);
    }

    @POST
    @Path("{id}/secret")
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response secret(@PathParam("id") String id) {
        return handingOut(null, OK, () -> new NewWebhook(read(id), service.changeSecret(read(id))));
    }

    @POST
    @Path("{id}/test")
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response test(@PathParam("id") String id) {
        return step(id, service::test);
    }

    /** Sends what failed again. */
    @POST
    @Path("{id}/replay")
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response replayFailed(@PathParam("id") String id) {
        return step(id, service::replayFailed);
    }

    @GET
    @Path("{id}/deliveries")
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response deliveries(
            @PathParam("id") String id, @QueryParam("failed") String failed, @QueryParam("size") String size) {
        return ProgramAnswer.ok(new ApiWebhook.Deliveries(
                queries.log(organization(), read(id), "true".equals(failed), PageSize.read(size)).stream()
                        .map(ApiWebhook.Delivery::of)
                        .toList()));
    }

    @POST
    @Path("deliveries/{delivery}/replay")
    @ForPrograms(ApiScope.WEBHOOKS_MANAGE)
    public Response replay(@PathParam("delivery") String delivery) {
        WebhookDeliveryId id =
                Identifiers.read(delivery, WebhookDeliveryId::new).orElseThrow(NotFound::new);
        Function<KeptAnswer, Response> done = answer -> Response.noContent().build();
        return requests.once(null, done, () -> {
            service.replay(id);
            return new KeptAnswer(NO_CONTENT, delivery, false);
        });
    }

    /** The secret is in the answer to the call that makes it, and not if that is repeated. */
    private Response handingOut(byte[] body, int status, Supplier<NewWebhook> command) {
        AtomicReference<WebhookSecret> made = new AtomicReference<>();
        return requests.once(
                body,
                answer -> ProgramAnswer.of(answer.status(), ApiWebhook.of(webhook(answer.reference()), made.get())),
                () -> {
                    NewWebhook webhook = command.get();
                    made.set(webhook.secret());
                    return new KeptAnswer(status, webhook.id().toString(), false);
                });
    }

    private Response step(String id, Consumer<WebhookEndpointId> step) {
        return requests.once(null, answer -> answer(answer.status(), answer.reference()), () -> {
            step.accept(read(id));
            return new KeptAnswer(OK, id, false);
        });
    }

    /** The webhook as it is now, without its secret. */
    private Response answer(int status, String id) {
        return ProgramAnswer.of(status, ApiWebhook.of(webhook(id), null));
    }

    private WebhookSummary webhook(String id) {
        return queries.webhook(organization(), read(id));
    }

    private OrganizationId organization() {
        return current.get()
                .map(SignedInProgram::organization)
                .map(OrganizationId::new)
                .orElseThrow(NotFound::new);
    }

    private static WebhookEndpointId read(String id) {
        return Identifiers.read(id, WebhookEndpointId::new).orElseThrow(NotFound::new);
    }
}

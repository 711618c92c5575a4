package org.jobwright.web.integrations.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.signon.ProvisionedUserId;
import org.jobwright.services.signon.scim.ScimUserService;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.shared.pages.SiteRequest;

/** The people of the calling program's organization. */
@Path(ScimUserJson.PATH)
@RequestScoped
@ForPrograms
public class ScimUsersResource {

    private static final int OK = 200;
    private static final int CREATED = 201;

    @Inject
    private ScimUserService users;

    @Inject
    private SiteRequest visit;

    @GET
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response list(
            @QueryParam("filter") String filter,
            @QueryParam("startIndex") String startIndex,
            @QueryParam("count") String count) {
        int start = ScimQuery.start(startIndex);
        return ScimAnswer.of(
                visit.texts(),
                () -> ScimAnswer.list(
                        users.users(ScimQuery.filter(filter), start, ScimQuery.count(count)),
                        start,
                        ScimUserJson::write));
    }

    @POST
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response create(byte[] body) {
        return ScimAnswer.of(
                visit.texts(),
                () -> ScimAnswer.of(
                        CREATED, ScimUserJson.write(users.create(ScimUserJson.read(ScimBody.read(body), true)))));
    }

    @GET
    @Path("{id}")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response one(@PathParam("id") String id) {
        return ScimAnswer.of(visit.texts(), () -> ScimAnswer.of(OK, ScimUserJson.write(users.user(read(id)))));
    }

    @PUT
    @Path("{id}")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response replace(@PathParam("id") String id, byte[] body) {
        return ScimAnswer.of(visit.texts(), () -> {
            ObjectNode json = ScimBody.read(body);
            return ScimAnswer.of(
                    OK, ScimUserJson.write(users.change(read(id), before -> ScimUserJson.read(json, before.active()))));
        });
    }

    @PATCH
    @Path("{id}")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response change(@PathParam("id") String id, byte[] body) {
        return ScimAnswer.of(visit.texts(), () -> {
            List<ScimBody.Operation> operations = ScimBody.operations(body);
            return ScimAnswer.of(
                    OK, ScimUserJson.write(users.change(read(id), before -> ScimUserJson.patched(before, operations))));
        });
    }

    @DELETE
    @Path("{id}")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response remove(@PathParam("id") String id) {
        return ScimAnswer.of(visit.texts(), () -> {
            users.remove(read(id));
            return ScimAnswer.none();
        });
    }

    private static ProvisionedUserId read(String id) {
        return Identifiers.read(id, ProvisionedUserId::new).orElseThrow(NotFound::new);
    }
}

package org.jobwright.web.integrations.scim;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.signon.ProvisionedGroupId;
import org.jobwright.services.signon.scim.ScimGroup;
import org.jobwright.services.signon.scim.ScimGroupService;
import org.jobwright.services.signon.scim.ScimGroupText;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.pages.SiteRequest;

/** The groups of the calling program's organization, whose names bring roles. */
@Path(ScimGroupsResource.PATH)
@RequestScoped
@ForPrograms
public class ScimGroupsResource {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String PATH = "/scim/v2/Groups";

    private static final String VALUE = "value";
    private static final String MEMBERS = "members";
    private static final Pattern MEMBER = Pattern.compile("members\\[value eq \"([0-9a-fA-F-]{36})\"\\]");
    private static final int OK = 200;
    private static final int CREATED = 201;

    @Inject
    private ScimGroupService groups;

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
                        groups.groups(ScimQuery.filter(filter), start, ScimQuery.count(count)),
                        start,
                        ScimGroupsResource::write));
    }

    @POST
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response create(byte[] body) {
        return ScimAnswer.of(visit.texts(), () -> {
            ObjectNode json = ScimBody.read(body);
            return ScimAnswer.of(
                    CREATED,
                    write(groups.create(
                            name(json), ScimBody.text(json.path("externalId")), members(json.path(MEMBERS)))));
        });
    }

    @GET
    @Path("{id}")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response one(@PathParam("id") String id) {
        return ScimAnswer.of(visit.texts(), () -> ScimAnswer.of(OK, write(groups.group(read(id)))));
    }

    @PUT
    @Path("{id}")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response replace(@PathParam("id") String id, byte[] body) {
        return ScimAnswer.of(visit.texts(), () -> {
            ObjectNode json = ScimBody.read(body);
            ScimGroupText text =
                    new ScimGroupText(name(json), ScimBody.text(json.path("externalId")), members(json.path(MEMBERS)));
            return ScimAnswer.of(OK, write(groups.change(read(id), before -> text)));
        });
    }

    @PATCH
    @Path("{id}")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response change(@PathParam("id") String id, byte[] body) {
        return ScimAnswer.of(visit.texts(), () -> {
            List<ScimBody.Operation> operations = ScimBody.operations(body);
            return ScimAnswer.of(OK, write(groups.change(read(id), before -> patched(before, operations))));
        });
    }

    private static ScimGroupText patched(ScimGroupText before, List<ScimBody.Operation> operations) {
        String name = before.displayName();
        String externalId = before.externalId();
        Set<String> members = new LinkedHashSet<>(before.members());
        for (ScimBody.Operation operation : operations) {
            if (operation.path().isEmpty() && operation.value() instanceof ObjectNode all) {
                name = all.has("displayName") ? name(all) : name;
                if (all.has(MEMBERS)) {
                    apply(operation.kind(), MEMBERS, all.path(MEMBERS), members);
                }
            } else if (operation.path().equalsIgnoreCase("displayName")) {
                name = ScimBody.text(operation.value());
            } else if (operation.path().equalsIgnoreCase("externalId")) {
                externalId = ScimBody.text(operation.value());
            } else {
                apply(operation.kind(), operation.path(), operation.value(), members);
            }
        }
        return ScimGroupText.of(name == null ? "" : name, externalId, members);
    }

    @DELETE
    @Path("{id}")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response remove(@PathParam("id") String id) {
        return ScimAnswer.of(visit.texts(), () -> {
            groups.remove(read(id));
            return ScimAnswer.none();
        });
    }

    private static void apply(String kind, String path, JsonNode value, Set<String> members) {
        Matcher one = MEMBER.matcher(path);
        if (one.matches() && kind.equals("remove")) {
            members.remove(one.group(1).toLowerCase(Locale.ROOT));
            return;
        }
        if (!path.equalsIgnoreCase(MEMBERS)) {
            throw new RuleViolation("integrations.scim.path", path.substring(0, Math.min(path.length(), 80)));
        }
        List<String> named = members(value);
        switch (kind) {
            case "add" -> members.addAll(named);
            case "remove" -> {
                if (value.isMissingNode()) {
                    members.clear();
                }
                named.forEach(members::remove);
            }
            default -> {
                members.clear();
                members.addAll(named);
            }
        }
    }

    private static List<String> members(JsonNode list) {
        return list.isArray()
                ? list.valueStream()
                        .map(one -> ScimBody.text(one.path(VALUE)))
                        .filter(id -> id != null)
                        .map(id -> id.toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }

    private static String name(ObjectNode json) {
        String name = ScimBody.text(json.path("displayName"));
        return name == null ? "" : name;
    }

    private static Map<String, Object> write(ScimGroup group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(ScimAnswer.SCHEMAS, List.of(SCHEMA));
        json.put("id", group.id().toString());
        json.put("externalId", group.externalId());
        json.put("displayName", group.displayName());
        json.put(
                MEMBERS,
                group.members().stream()
                        .map(id -> Map.of(VALUE, id, "$ref", BaseUrl.get() + ScimUserJson.PATH + "/" + id))
                        .toList());
        json.put(
                "meta",
                Map.of(
                        "resourceType",
                        "Group",
                        "created",
                        group.madeAt().toString(),
                        "lastModified",
                        group.changedAt().toString(),
                        "version",
                        "W/\"" + group.version() + "\"",
                        "location",
                        BaseUrl.get() + PATH + "/" + group.id()));
        return json;
    }

    private static ProvisionedGroupId read(String id) {
        return Identifiers.read(id, ProvisionedGroupId::new).orElseThrow(NotFound::new);
    }
}

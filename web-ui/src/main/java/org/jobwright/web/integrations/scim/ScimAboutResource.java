package org.jobwright.web.integrations.scim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.signon.scim.ScimPage;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.pages.SiteRequest;

/** What this instance understands of SCIM 2.0 (RFC 7643, sections 5 to 7). */
@Path("/scim/v2")
@RequestScoped
@ForPrograms
public class ScimAboutResource {

    private static final int OK = 200;
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

    @Inject
    private SiteRequest visit;

    @GET
    @Path("ServiceProviderConfig")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response config() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put(ScimAnswer.SCHEMAS, List.of(CORE + "ServiceProviderConfig"));
        config.put("patch", supported(true));
        config.put("bulk", Map.of("supported", false, "maxOperations", 0, "maxPayloadSize", 0));
        config.put("filter", Map.of("supported", true, "maxResults", ScimQuery.MOST));
        config.put("changePassword", supported(false));
        config.put("sort", supported(false));
        config.put("etag", supported(false));
        config.put(
                "authenticationSchemes",
                List.of(Map.of(
                        "type", "oauthbearertoken",
                        "name", "Bearer token",
                        "description", "A token of the organization with the scope members:provision")));
        return ScimAnswer.of(OK, config);
    }

    @GET
    @Path("ResourceTypes")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response types() {
        return ScimAnswer.list(new ScimPage<>(List.of(type("User"), type("Group")), 2), 0, one -> one);
    }

    @GET
    @Path("ResourceTypes/{name}")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response oneType(@PathParam("name") String name) {
        return ScimAnswer.of(visit.texts(), () -> {
            if (!name.equals("User") && !name.equals("Group")) {
                throw new NotFound();
            }
            return ScimAnswer.of(OK, type(name));
        });
    }

    @GET
    @Path("Schemas")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response schemas() {
        return ScimAnswer.list(new ScimPage<>(List.of(user(), group()), 2), 0, one -> one);
    }

    @GET
    @Path("Schemas/{id}")
    @ForPrograms(ApiScope.MEMBERS_PROVISION)
    public Response schema(@PathParam("id") String id) {
        return ScimAnswer.of(
                visit.texts(),
                () -> ScimAnswer.of(
                        OK,
                        List.of(user(), group()).stream()
                                .filter(one -> one.get("id").equals(id))
                                .findFirst()
                                .orElseThrow(NotFound::new)));
    }

    private static Map<String, Object> supported(boolean is) {
        return Map.of("supported", is);
    }

    private static Map<String, Object> type(String name) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put(ScimAnswer.SCHEMAS, List.of(CORE + "ResourceType"));
        type.put("id", name);
        type.put("name", name);
        type.put("endpoint", "/" + name + "s");
        type.put("schema", CORE + name);
        type.put(
                "meta",
                Map.of("resourceType", "ResourceType", "location", BaseUrl.get() + "/scim/v2/ResourceTypes/" + name));
        return type;
    }

    private static Map<String, Object> user() {
        return schema(
                "User",
                "A person who may be a member of the organization",
                List.of(
                        attribute("userName", "string", true, "server", "The name that no other user has"),
                        attribute("externalId", "string", false, "server", "The key of the user in the directory"),
                        attribute("displayName", "string", false, "none", "The name that colleagues see"),
                        complex(
                                "name",
                                false,
                                "The parts of the name",
                                List.of(
                                        attribute("formatted", "string", false, "none", "The whole name"),
                                        attribute("givenName", "string", false, "none", "The first name"),
                                        attribute("familyName", "string", false, "none", "The last name"))),
                        complex(
                                "emails",
                                true,
                                "The email address that the user signs in with",
                                List.of(
                                        attribute("value", "string", true, "server", "The address"),
                                        attribute("primary", "boolean", false, "none", "Whether it is the one used"))),
                        attribute("active", "boolean", false, "none", "Whether the user may be a member")));
    }

    private static Map<String, Object> group() {
        return schema(
                "Group",
                "A group of users, which may bring a role",
                List.of(
                        attribute("displayName", "string", true, "server", "The name of the group"),
                        attribute("externalId", "string", false, "none", "The key of the group in the directory"),
                        complex(
                                "members",
                                true,
                                "The users in the group",
                                List.of(attribute("value", "string", false, "none", "The id of a user")))));
    }

    private static Map<String, Object> schema(String name, String description, List<Map<String, Object>> attributes) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(ScimAnswer.SCHEMAS, List.of(CORE + "Schema"));
        schema.put("id", CORE + name);
        schema.put("name", name);
        schema.put("description", description);
        schema.put("attributes", attributes);
        return schema;
    }

    private static Map<String, Object> attribute(
            String name, String type, boolean required, String uniqueness, String description) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("name", name);
        attribute.put("type", type);
        attribute.put("description", description);
        attribute.put("multiValued", false);
        attribute.put("required", required);
        attribute.put("caseExact", false);
        attribute.put("mutability", "readWrite");
        attribute.put("returned", "default");
        attribute.put("uniqueness", uniqueness);
        return attribute;
    }

    private static Map<String, Object> complex(
            String name, boolean several, String description, List<Map<String, Object>> parts) {
        Map<String, Object> attribute = attribute(name, "complex", false, "none", description);
        attribute.put("multiValued", several);
        attribute.put("subAttributes", parts);
        return attribute;
    }
}

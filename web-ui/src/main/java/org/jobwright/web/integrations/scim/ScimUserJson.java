package org.jobwright.web.integrations.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.signon.ProvisionedPerson;
import org.jobwright.services.signon.scim.ScimUser;
import org.jobwright.web.shared.http.BaseUrl;

/** A user as SCIM has it (RFC 7643), in both directions. */
final class ScimUserJson {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String PATH = "/scim/v2/Users";

    private static final String ACTIVE = "active";
    private static final String EMAILS = "emails";
    private static final String VALUE = "value";

    private ScimUserJson() {}

    static Map<String, Object> write(ScimUser user) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(ScimAnswer.SCHEMAS, List.of(SCHEMA));
        json.put("id", user.id().toString());
        json.put("externalId", user.person().externalId());
        json.put("userName", user.person().userName());
        json.put("displayName", user.person().displayName());
        json.put("name", Map.of("formatted", user.person().displayName()));
        json.put(EMAILS, List.of(Map.of(VALUE, user.person().email().value(), "primary", true)));
        json.put(ACTIVE, user.person().active());
        json.put(
                "meta",
                Map.of(
                        "resourceType",
                        "User",
                        "created",
                        user.madeAt().toString(),
                        "lastModified",
                        user.changedAt().toString(),
                        "version",
                        "W/\"" + user.version() + "\"",
                        "location",
                        BaseUrl.get() + PATH + "/" + user.id()));
        return json;
    }

    /** @param active if the program does not say */
    static ProvisionedPerson read(ObjectNode json, boolean active) {
        String userName = lower(ScimBody.text(json.path("userName")));
        String email = email(json.path(EMAILS), userName);
        return new ProvisionedPerson(
                userName,
                ScimBody.text(json.path("externalId")),
                new EmailAddress(email),
                name(json, email),
                ScimBody.truth(json.path(ACTIVE), active));
    }

    /** The primary address, the only one, or the name if that is an address. */
    private static String email(JsonNode emails, String userName) {
        String first = null;
        for (JsonNode one : emails) {
            String value = ScimBody.text(one.path(VALUE));
            if (value != null && one.path("primary").asBoolean()) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first == null ? userName : first;
    }

    private static String name(ObjectNode json, String email) {
        JsonNode name = json.path("name");
        String whole = Stream.of(name.path("givenName"), name.path("familyName"))
                .map(ScimBody::text)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return Stream.of(ScimBody.text(json.path("displayName")), ScimBody.text(name.path("formatted")), whole, email)
                .filter(text -> text != null && !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), Account.MAX_NAME_LENGTH)))
                .findFirst()
                .orElse(null);
    }

    /** What operations make of a user. */
    static ProvisionedPerson patched(ProvisionedPerson before, List<ScimBody.Operation> operations) {
        ProvisionedPerson now = before;
        for (ScimBody.Operation operation : operations) {
            if (!operation.path().isEmpty()) {
                now = changed(now, operation.kind(), operation.path(), operation.value());
            } else if (operation.value() instanceof ObjectNode all) {
                for (Map.Entry<String, JsonNode> one : all.properties()) {
                    now = changed(now, operation.kind(), one.getKey(), one.getValue());
                }
            } else {
                throw ScimBody.malformed();
            }
        }
        return now;
    }

    private static ProvisionedPerson changed(ProvisionedPerson person, String kind, String path, JsonNode value) {
        boolean removed = kind.equals("remove");
        String text = removed ? null : ScimBody.text(value);
        String attribute = path.toLowerCase(Locale.ROOT);
        if (attribute.startsWith(EMAILS)) {
            String email = value.isArray() ? email(value, null) : text;
            return with(person, person.userName(), person.externalId(), email, person.displayName(), person.active());
        }
        return switch (attribute) {
            case ACTIVE ->
                with(
                        person,
                        person.userName(),
                        person.externalId(),
                        person.email().value(),
                        person.displayName(),
                        !removed && ScimBody.truth(value, person.active()));
            case "username" ->
                with(
                        person,
                        lower(text),
                        person.externalId(),
                        person.email().value(),
                        person.displayName(),
                        person.active());
            case "externalid" ->
                with(person, person.userName(), text, person.email().value(), person.displayName(), person.active());
            case "displayname", "name.formatted" ->
                with(
                        person,
                        person.userName(),
                        person.externalId(),
                        person.email().value(),
                        text,
                        person.active());
            case "name" ->
                with(
                        person,
                        person.userName(),
                        person.externalId(),
                        person.email().value(),
                        value instanceof ObjectNode parts
                                ? name(parts.objectNode().set("name", parts), person.displayName())
                                : person.displayName(),
                        person.active());
            // Programs send what we do not keep, such as titles and departments, with what we do.
            default -> person;
        };
    }

    private static ProvisionedPerson with(
            ProvisionedPerson before, String userName, String externalId, String email, String name, boolean active) {
        return new ProvisionedPerson(
                userName,
                externalId,
                email == null ? before.email() : new EmailAddress(email),
                name == null ? before.displayName() : name,
                active);
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}

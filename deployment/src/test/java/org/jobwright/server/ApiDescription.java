package org.jobwright.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The OpenAPI document of the product: whether an answer is what it says for this operation and status. */
public final class ApiDescription {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final Set<String> JSON = Set.of("application/json", "application/problem+json");

    /** What is told of an address or a method that there is not. */
    private static final Set<Integer> NOT_THERE = Set.of(404, 405);

    private final JsonNode document;
    private final List<String> paths;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** @param json the document as the product hands it out */
    public ApiDescription(String json) {
        document = read(json);
        paths = StreamSupport.stream(((Iterable<String>) document.path("paths")::fieldNames).spliterator(), false)
                .sorted(Comparator.comparing((String path) -> path.indexOf('{') < 0 ? 999 : path.indexOf('{'))
                        .reversed())
                .toList();
    }

    public JsonNode document() {
        return document;
    }

    /** What an answer has that is not described, each with its place; empty if it is as described. */
    public List<String> problems(String method, String address, HttpResponse<String> answer) {
        Optional<JsonNode> operation = operation(method, address.replaceAll("[?#].*", ""));
        if (operation.isEmpty()) {
            return NOT_THERE.contains(answer.statusCode())
                    ? inRefusal(answer)
                    : List.of("the operation is not described");
        }
        JsonNode response = operation.get().path("responses").path(String.valueOf(answer.statusCode()));
        return response.isMissingNode() ? List.of("the status is not described") : inBody(resolved(response), answer);
    }

    /** The server itself refuses some methods, without a word. */
    private List<String> inRefusal(HttpResponse<String> answer) {
        return answer.body().isEmpty() ? List.of() : inBody(document.at("/components/responses/NotThere"), answer);
    }

    private List<String> inBody(JsonNode response, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return answer.body().isEmpty() ? List.of() : List.of("a body is not described");
        }
        JsonNode media = content.has(type) ? content.path(type) : content.path("*/*");
        if (media.isMissingNode()) {
            return List.of("the media type '" + type + "' is not described");
        }
        if (!JSON.contains(type)) {
            return List.of();
        }
        return schemas.computeIfAbsent(media.path("schema"), this::compiled).validate(read(answer.body())).stream()
                .map(ValidationMessage::toString)
                .sorted()
                .toList();
    }

    /** References lead into the components, so those stand beside what is checked. */
    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.putObject("components").set("schemas", document.at("/components/schemas"));
        return SCHEMAS.getSchema(whole, CONFIG);
    }

    private Optional<JsonNode> operation(String method, String path) {
        return paths.stream()
                .filter(template -> pattern(template).matcher(path).matches())
                .map(template -> document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    /** An external identifier may have slashes. */
    private static Pattern pattern(String template) {
        return Pattern.compile(template.replace("{identifier}", ".+").replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? document.at(part.path("$ref").asText().substring(1)) : part;
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}

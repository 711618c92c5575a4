package org.jobwright.web.integrations.scim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Reads what a program sends: a resource, or operations on one. */
final class ScimBody {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_OPERATIONS = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .build();

    private ScimBody() {}

    /**
     * One operation.
     *
     * @param kind add, replace or remove
     * @param path empty for the resource itself
     */
    record Operation(String kind, String path, JsonNode value) {}

    static ObjectNode read(byte[] body) {
        if (body == null || body.length > LONGEST) {
            throw malformed();
        }
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException noJson) {
            // is refused below
        }
        throw malformed();
    }

    static List<Operation> operations(byte[] body) {
        JsonNode list = read(body).path("Operations");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_OPERATIONS) {
            throw malformed();
        }
        List<Operation> operations = new ArrayList<>();
        for (JsonNode one : list) {
            String kind = one.path("op").asText().toLowerCase(Locale.ROOT);
            if (!List.of("add", "replace", "remove").contains(kind)) {
                throw malformed();
            }
            operations.add(new Operation(kind, one.path("path").asText(""), one.path("value")));
        }
        return operations;
    }

    /** A text; null if there is none. */
    static String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText().strip() : null;
    }

    /** Some programs send truth as a text. */
    static boolean truth(JsonNode node, boolean usual) {
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isTextual() ? node.asText().equalsIgnoreCase("true") : usual;
    }

    static RuleViolation malformed() {
        return new RuleViolation("integrations.scim.body");
    }
}

package org.jobwright.container.integrations;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values that a schema of the API's description allows, with what it does not require mostly left out. */
final class SchemaSamples {

    private static final List<String> TEXTS = List.of(
            "Bristol",
            "GB",
            "GBP",
            "DE",
            "<p>You keep the signals of a busy harbour line safe, by day and by night.</p>",
            "Überprüfung der Signale",
            "https://hooks.example.com/",
            "signal.technician@example.com",
            "43-4051.00",
            "x");

    private final JsonNode document;
    private final Random random;

    SchemaSamples(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    Object next(JsonNode schema) {
        if (schema.has("$ref")) {
            return next(document.at(schema.path("$ref").asText().substring(1)));
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> list(schema);
            case "boolean" -> random.nextBoolean();
            case "integer" -> schema.path("minimum").asInt(0) + random.nextInt(40);
            case "number" -> random.nextInt(100_000) / 2.0;
            default -> text(schema);
        };
    }

    private Map<String, Object> object(JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        Map<String, Object> object = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(3) == 0) {
                object.put(property.getKey(), next(property.getValue()));
            }
        });
        return object;
    }

    private List<Object> list(JsonNode schema) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(3) + schema.path("minItems").asInt(0); i > 0; i--) {
            list.add(next(schema.path("items")));
        }
        return list;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" ->
                LocalDate.now(ZoneOffset.UTC).plusDays(random.nextInt(90)).toString();
            case "uuid" -> UUID.randomUUID().toString();
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }
}

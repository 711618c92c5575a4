package org.jobwright.instance.site;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The part of JSON Schema that our description of the API uses. Properties missing in a schema must not occur. */
final class Schema {
    private final JsonObject description;

    /** @param description the whole document that references point into */
    Schema(JsonObject description) {
        this.description = description;
    }

    /** What is wrong with a value, each with its path; empty if it is as described. */
    List<String> problems(String place, JsonObject schema, JsonElement value) {
        if (schema.has("$ref")) {
            return problems(place, target(schema.get("$ref").getAsString()), value);
        }
        List<String> problems = new ArrayList<>();
        switch (schema.get("type").getAsString()) {
            case "object" -> object(place, schema, value, problems);
            case "array" -> array(place, schema, value, problems);
            case "string" -> text(place, schema, value, problems);
            case "integer" ->
                expect(place, isNumber(value) && value.getAsString().matches("-?\\d+"), value, problems);
            case "number" -> expect(place, isNumber(value), value, problems);
            case "boolean" ->
                expect(
                        place,
                        value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean(),
                        value,
                        problems);
            default -> problems.add(place + ": unknown type");
        }
        return problems;
    }

    private void object(String place, JsonObject schema, JsonElement value, List<String> problems) {
        if (!value.isJsonObject()) {
            problems.add(place + " is no object: " + value);
            return;
        }
        JsonObject properties = schema.getAsJsonObject("properties");
        JsonObject object = value.getAsJsonObject();
        for (JsonElement required : schema.getAsJsonArray("required")) {
            expect(place + "." + required.getAsString(), object.has(required.getAsString()), null, problems);
        }
        object.entrySet().forEach(member -> {
            String inside = place + "." + member.getKey();
            if (properties.has(member.getKey())) {
                problems.addAll(problems(inside, properties.getAsJsonObject(member.getKey()), member.getValue()));
            } else {
                problems.add(inside + " is not described");
            }
        });
    }

    private void array(String place, JsonObject schema, JsonElement value, List<String> problems) {
        if (!value.isJsonArray()) {
            problems.add(place + " is no list: " + value);
            return;
        }
        JsonArray items = value.getAsJsonArray();
        for (int i = 0; i < items.size(); i++) {
            problems.addAll(problems(place + "[" + i + "]", schema.getAsJsonObject("items"), items.get(i)));
        }
    }

    private static void text(String place, JsonObject schema, JsonElement value, List<String> problems) {
        boolean text = value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
        boolean listed = !schema.has("enum") || schema.getAsJsonArray("enum").contains(value);
        boolean shaped = !schema.has("pattern")
                || Pattern.compile(schema.get("pattern").getAsString())
                        .matcher(value.getAsString())
                        .find();
        expect(place, text && listed && shaped, value, problems);
    }

    private static boolean isNumber(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    }

    private static void expect(String place, boolean holds, JsonElement value, List<String> problems) {
        if (!holds) {
            problems.add(place + (value == null ? " is missing" : " is not as described: " + value));
        }
    }

    private JsonObject target(String reference) {
        JsonObject here = description;
        for (String name : reference.substring(2).split("/", -1)) {
            here = here.getAsJsonObject(name);
        }
        return here;
    }

    /** The target of a reference; a part that is not a reference is returned as is. */
    JsonObject resolved(JsonObject part) {
        return part.has("$ref") ? target(part.get("$ref").getAsString()) : part;
    }
}

package org.jobwright.services.jobs.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a schema.org JobPosting. Real ones write a property as a text, an object, or a list of either; all are
 * accepted.
 */
final class JsonLdPosting {

    private final JsonNode node;
    private final RawPosting raw = new RawPosting();

    private JsonLdPosting(JsonNode node) {
        this.node = node;
    }

    static RawPosting read(JsonNode node) {
        return new JsonLdPosting(node).read();
    }

    /** {@code @type} may be a text, a list, or carry a prefix. */
    static boolean isPosting(JsonNode node) {
        List<String> types = new ArrayList<>();
        each(node.path("@type"), type -> types.add(type.asText()));
        return types.stream()
                .anyMatch(type ->
                        type.equals("JobPosting") || type.endsWith("/JobPosting") || type.endsWith(":JobPosting"));
    }

    private RawPosting read() {
        raw.identifier = firstOf(text(node.path("identifier")), text(node.path("url")), text(node.path("@id")));
        raw.title = firstOf(text(node.path("title")), text(node.path("name")));
        raw.description = text(node.path("description"));
        raw.responsibilities = texts(node.path("responsibilities"));
        raw.qualifications = firstOf(texts(node.path("qualifications")), texts(node.path("experienceRequirements")));
        raw.skills = texts(node.path("skills"));
        raw.benefits = firstOf(texts(node.path("jobBenefits")), texts(node.path("benefits")));
        each(node.path("employmentType"), type -> raw.employmentTypes.add(text(type)));
        raw.workplace = texts(node.path("jobLocationType"));
        each(node.path("jobLocation"), this::place);
        each(node.path("applicantLocationRequirements"), area -> raw.applicantCountries.add(text(area)));
        raw.pay = pay(node.path("baseSalary"));
        raw.employer = text(node.path("hiringOrganization"));
        each(node.path("industry"), industry -> raw.industries.add(text(industry)));
        raw.validThrough = text(node.path("validThrough"));
        raw.openings = text(node.path("totalJobOpenings"));
        raw.workHours = text(node.path("workHours"));
        raw.language = text(node.path("inLanguage"));
        return raw;
    }

    private void place(JsonNode place) {
        JsonNode address = place.path("address");
        if (place.isTextual() || address.isTextual()) {
            String label = place.isTextual() ? place.asText() : address.asText();
            int lastComma = label.lastIndexOf(',');
            raw.places.add(new RawPosting.Place(
                    "",
                    lastComma < 0 ? label : label.substring(0, lastComma),
                    "",
                    "",
                    lastComma < 0 ? "" : label.substring(lastComma + 1),
                    "",
                    ""));
            return;
        }
        each(
                address,
                one -> raw.places.add(new RawPosting.Place(
                        text(one.path("streetAddress")),
                        text(one.path("addressLocality")),
                        text(one.path("addressRegion")),
                        text(one.path("postalCode")),
                        text(one.path("addressCountry")),
                        text(place.path("geo").path("latitude")),
                        text(place.path("geo").path("longitude")))));
    }

    private static RawPosting.Pay pay(JsonNode salary) {
        JsonNode first = salary.isArray() ? salary.path(0) : salary;
        if (first.isValueNode()) {
            return new RawPosting.Pay("", "", "", "", first.asText(""));
        }
        JsonNode value = first.path("value");
        String currency = firstOf(text(first.path("currency")), text(first.path("priceCurrency")));
        if (value.isObject()) {
            String single = value.path("value").asText("");
            return new RawPosting.Pay(
                    firstOf(currency, text(value.path("currency"))),
                    firstOf(text(value.path("minValue")), value.path("value").isNumber() ? single : ""),
                    firstOf(text(value.path("maxValue")), isOnlyFigure(value) ? single : ""),
                    text(value.path("unitText")),
                    ImportedText.line(single));
        }
        return new RawPosting.Pay(
                currency,
                text(first.path("minValue")),
                text(first.path("maxValue")),
                text(first.path("unitText")),
                ImportedText.line(firstOf(value.asText(""), text(first.path("price")))));
    }

    /** A number without a minimum is the exact pay. */
    private static boolean isOnlyFigure(JsonNode value) {
        return value.path("value").isNumber() && value.path("minValue").isMissingNode();
    }

    private static void each(JsonNode nodes, Consumer<JsonNode> consumer) {
        if (nodes.isArray()) {
            nodes.forEach(consumer);
        } else if (!nodes.isMissingNode() && !nodes.isNull()) {
            consumer.accept(nodes);
        }
    }

    /** The text of a node: itself, or the name or value of its object; the first one of a list. */
    private static String text(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty() ? "" : text(node.get(0));
        }
        if (node.isObject()) {
            return firstOf(
                    node.path("name").asText(""),
                    node.path("value").asText(""),
                    node.path("@value").asText(""),
                    node.path("description").asText(""));
        }
        return node.isNull() ? "" : node.asText("").strip();
    }

    private static String texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        each(nodes, node -> texts.add(text(node)));
        return String.join("\n", texts);
    }

    private static String firstOf(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return "";
    }
}

package org.jobwright.instance.site;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** Google's requirements and recommendations for the markup of a job; each violated one is named. */
final class JobMarkupRules {
    private static final Set<String> EMPLOYMENT =
            Set.of("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER");
    private static final Set<String> UNITS = Set.of("HOUR", "DAY", "WEEK", "MONTH", "YEAR");

    private final JsonObject job;
    private final List<String> problems = new ArrayList<>();

    private JobMarkupRules(JsonObject job) {
        this.job = job;
    }

    static List<String> problems(JsonObject job) {
        JobMarkupRules rules = new JobMarkupRules(job);
        rules.required();
        rules.recommended();
        return rules.problems;
    }

    private void required() {
        expect("@context", text(job, "@context").startsWith("https://schema.org"));
        expect("@type", text(job, "@type").equals("JobPosting"));
        expect("title", !text(job, "title").isBlank());
        String description = text(job, "description");
        expect("description", description.length() > 30 && !description.equals(text(job, "title")));
        expect("description is markup", description.contains("<p>") && !description.contains("&lt;p"));
        expect("datePosted", isTime(text(job, "datePosted")));
        expect(
                "hiringOrganization",
                text(job, "hiringOrganization").equals("confidential")
                        || !text(part(job, "hiringOrganization"), "name").isBlank());
        place();
    }

    /** A place, or remote work with applicant locations. */
    private void place() {
        if (job.has("jobLocation")) {
            list(job, "jobLocation").forEach(place -> {
                JsonObject address = part(place.getAsJsonObject(), "address");
                expect("addressCountry", text(address, "addressCountry").matches("[A-Z]{2}"));
                expect("address", address.size() > 2);
            });
        } else {
            expect("jobLocationType", text(job, "jobLocationType").equals("TELECOMMUTE"));
            expect(
                    "applicantLocationRequirements",
                    !list(job, "applicantLocationRequirements").isEmpty());
        }
    }

    private void recommended() {
        expect(
                "validThrough",
                isTime(text(job, "validThrough"))
                        && Instant.parse(text(job, "validThrough")).isAfter(Instant.parse(text(job, "datePosted"))));
        JsonArray employment = list(job, "employmentType");
        expect(
                "employmentType",
                !employment.isEmpty()
                        && employment.asList().stream().allMatch(type -> EMPLOYMENT.contains(type.getAsString())));
        expect("identifier.name", !text(part(job, "identifier"), "name").isBlank());
        expect("identifier.value", !text(part(job, "identifier"), "value").isBlank());
        expect(
                "directApply",
                job.has("directApply") && job.getAsJsonPrimitive("directApply").isBoolean());
        salary(part(job, "baseSalary"));
    }

    private void salary(JsonObject salary) {
        expect(
                "baseSalary.currency",
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(text(salary, "currency"))));
        JsonObject value = part(salary, "value");
        expect("baseSalary.unitText", UNITS.contains(text(value, "unitText")));
        boolean range = value.has("minValue")
                && value.has("maxValue")
                && value.get("minValue").getAsBigDecimal().signum() > 0
                && value.get("minValue")
                                .getAsBigDecimal()
                                .compareTo(value.get("maxValue").getAsBigDecimal())
                        < 0;
        boolean figure =
                value.has("value") && value.get("value").getAsBigDecimal().signum() > 0;
        expect("baseSalary.value", range || figure);
    }

    private void expect(String property, boolean holds) {
        if (!holds) {
            problems.add(property + " of " + text(job, "url") + ": " + job);
        }
    }

    private static boolean isTime(String text) {
        try {
            return Instant.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static JsonObject part(JsonObject node, String name) {
        return node.has(name) && node.get(name).isJsonObject() ? node.getAsJsonObject(name) : new JsonObject();
    }

    private static JsonArray list(JsonObject node, String name) {
        JsonElement value = node.get(name);
        JsonArray one = new JsonArray();
        if (value != null && !value.isJsonArray()) {
            one.add(value);
        }
        return value != null && value.isJsonArray() ? value.getAsJsonArray() : one;
    }

    private static String text(JsonObject node, String name) {
        return node.has(name) && node.get(name).isJsonPrimitive()
                ? node.get(name).getAsString()
                : "";
    }
}

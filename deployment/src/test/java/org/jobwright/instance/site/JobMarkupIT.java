package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.instance.Control;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.hostile.HostileTextIT;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What search engines read from the shipped pages. */
@ExtendWith(Product.class)
public class JobMarkupIT {
    private static final String OPENING = "<script type=\"application/ld+json\">";
    private static final Pattern RESULT = Pattern.compile("<article.*?href=\"(/jobs/[^\"]+)\"", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void anOpenJobHasEveryRequiredOrRecommendedProperty(Instance instance) throws Exception {
        String page = new Visitor(instance)
                .get("/jobs/JW-2026-000001/signalling-technician")
                .body();
        JsonObject job = markup(page);

        assertEquals(List.of(), JobMarkupRules.problems(job));
        List.of(
                        "title",
                        "description",
                        "datePosted",
                        "validThrough",
                        "employmentType",
                        "hiringOrganization",
                        "jobLocation",
                        "baseSalary",
                        "identifier",
                        "directApply",
                        "url",
                        "industry",
                        "occupationalCategory",
                        "totalJobOpenings")
                .forEach(property -> assertTrue(job.has(property), property));
        assertAll(
                () -> assertEquals("JobPosting", text(job, "@type")),
                () -> assertEquals("Harbour Rail", text(job, "hiringOrganization", "name")),
                () -> assertEquals("https://harbour-rail.example", text(job, "hiringOrganization", "sameAs")),
                () -> assertEquals("GB", text(job, "jobLocation", "address", "addressCountry")),
                () -> assertEquals("Bristol", text(job, "jobLocation", "address", "addressLocality")),
                () -> assertEquals("BS2 0TQ", text(job, "jobLocation", "address", "postalCode")),
                () -> assertEquals("Feeder Road", text(job, "jobLocation", "address", "streetAddress")),
                () -> assertEquals("GBP", text(job, "baseSalary", "currency")),
                () -> assertEquals("38400", text(job, "baseSalary", "value", "minValue")),
                () -> assertEquals("46000", text(job, "baseSalary", "value", "maxValue")),
                () -> assertEquals("YEAR", text(job, "baseSalary", "value", "unitText")),
                () -> assertEquals("JW-2026-000001", text(job, "identifier", "value")),
                () -> assertTrue(job.get("directApply").getAsBoolean()),
                () -> assertTrue(
                        Instant.parse(text(job, "validThrough")).isAfter(Instant.parse(text(job, "datePosted")))),
                () -> assertTrue(page.contains("<link rel=\"canonical\" href=\"" + text(job, "url") + "\">")));
    }

    @Test
    void remoteWorkSaysWhereApplicantsMayLive(Instance instance) throws Exception {
        Visitor visitor = new Visitor(instance);
        JsonObject job = markup(
                visitor.get(firstResult(visitor, "/jobs?workplace=REMOTE")).body());

        assertEquals("TELECOMMUTE", text(job, "jobLocationType"));
        assertFalse(text(job, "applicantLocationRequirements", "name").isEmpty());
    }

    /** An HTML parser ends a script at the first "</script" followed by a space, whether or not a ">" ever comes. */
    @Test
    @Tag("SEC-02")
    void aTitleCannotBreakOutOfTheScript(Instance instance) throws Exception {
        String title = "Joiner </script <img src=x onerror=alert(1) ";
        publish(instance, title);
        Visitor visitor = new Visitor(instance);

        String page = visitor.get(firstResult(visitor, "/jobs?q=joiner&organization=osier-mapping"))
                .body();

        assertEquals(title.strip(), text(markup(page), "title"));
        assertFalse(HostileTextIT.withoutOurPictures(page).contains("<img"));
    }

    private static void publish(Instance instance, String title) throws Exception {
        String posting =
                """
                {"@context":"https://schema.org/","@type":"JobPosting","identifier":"hostile","title":"%s",
                "description":"<p>You join oak and ash at a bench, and you finish what you begin.</p>",
                "responsibilities":"Join","employmentType":"FULL_TIME","validThrough":"%s",
                "jobLocation":{"@type":"Place","address":{"addressLocality":"Frome","addressCountry":"GB"}},
                "baseSalary":{"@type":"MonetaryAmount","currency":"GBP",
                "value":{"minValue":31000,"maxValue":36000,"unitText":"YEAR"}}}
                """.formatted(title, LocalDate.now(ZoneOffset.UTC).plusDays(30)).replace("\n", " ");
        assertEquals(
                1, new Control(instance).publishes("nils.osier@demo.example", "osier-mapping", "one.json", posting));
    }

    /** As soon as the index knows it. */
    private static String firstResult(Visitor visitor, String search) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            var link = RESULT.matcher(visitor.get(search).body());
            if (link.find()) {
                return link.group(1);
            }
            assertTrue(Instant.now().isBefore(end), search);
        }
    }

    /** The markup as an HTML parser finds it. */
    public static JsonObject markup(String page) {
        int begin = page.indexOf(OPENING) + OPENING.length();
        assertTrue(begin >= OPENING.length(), "no markup");
        int end = page.toLowerCase(java.util.Locale.ROOT).indexOf("</script", begin);
        return JsonParser.parseString(page.substring(begin, end)).getAsJsonObject();
    }

    /** The text at a path; the first one of a list. */
    private static String text(JsonElement node, String... path) {
        JsonElement here = node;
        for (String name : path) {
            here = (here.isJsonArray() ? here.getAsJsonArray().get(0) : here)
                    .getAsJsonObject()
                    .get(name);
        }
        return (here.isJsonArray() ? here.getAsJsonArray().get(0) : here).getAsString();
    }
}

package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.server.ApiDescription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API for reading jobs, compared with its description and with the page for people. */
@ExtendWith(Product.class)
class ApiIT {
    private static final String LIST = "/api/v1/jobs";
    private static final String ROLES = "/api/v1/roles";
    private static final Pattern LINK = Pattern.compile("<article.*?href=\"/jobs/(JW-[0-9-]+)/", Pattern.DOTALL);

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"/jobs\".*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<(?:input|select)[^>]* name=\"([a-z_]+)\"");

    private Visitor visitor;
    private JsonObject description;
    private ApiDescription api;

    @BeforeEach
    void aProgram(Instance instance) throws Exception {
        visitor = new Visitor(instance);
        description = json("/api/openapi.json");
        api = new ApiDescription(description.toString());
    }

    @Test
    void theDescriptionIsValidOpenApiAndComplete() {
        assertEquals("3.1.0", description.get("openapi").getAsString());
        assertEquals(
                Set.of(LIST, LIST + "/{reference}", ROLES, ROLES + "/{slug}"),
                description.getAsJsonObject("paths").keySet().stream()
                        .filter(path -> path.startsWith(LIST) || path.startsWith(ROLES))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/jobs, 200",
        "/api/v1/jobs?size=100&q=developer&workplace=REMOTE, 200",
        "/api/v1/jobs?page=99, 200",
        "/api/v1/jobs/JW-2026-000001, 200",
        "/api/v1/jobs/JW-2026-000008, 410",
        "/api/v1/jobs/JW-2026-000010, 404",
        "/api/v1/jobs/nothing, 404",
        "/api/v1/roles?size=5&page=2, 200",
        "/api/v1/roles?lang=de, 200",
        "/api/v1/roles/nothing, 404"
    })
    void everyAnswerIsAsDescribed(String address, int status) throws Exception {
        HttpResponse<String> answer = visitor.get(address);
        assertEquals(status, answer.statusCode());

        assertEquals(List.of(), api.problems("GET", address, answer));
    }

    @Test
    void everyJobIsAsDescribed() throws Exception {
        for (JsonElement item : items(LIST + "?size=100")) {
            String reference = item.getAsJsonObject().get("reference").getAsString();
            String address = LIST + "/" + reference;
            assertEquals(List.of(), api.problems("GET", address, visitor.get(address)), reference);
        }
    }

    @Test
    void everyRoleIsAsDescribed() throws Exception {
        assertTrue(json(ROLES).get("total").getAsInt() >= 12); // earlier tests publish guides as well
        for (JsonElement item : items(ROLES + "?size=100")) {
            String slug = item.getAsJsonObject().get("slug").getAsString();
            String address = ROLES + "/" + slug;
            assertEquals(List.of(), api.problems("GET", address, visitor.get(address)), slug);
        }
    }

    @Test
    void everyParameterOfTheListIsDescribed() throws Exception {
        Set<String> described = new TreeSet<>();
        description
                .getAsJsonObject("paths")
                .getAsJsonObject(LIST)
                .getAsJsonObject("get")
                .getAsJsonArray("parameters")
                .forEach(parameter ->
                        described.add(parameter.getAsJsonObject().get("name").getAsString()));
        described.remove("size");

        Set<String> read = new TreeSet<>();
        String page = visitor.get("/jobs?q=a&near=Bristol&sort=NEWEST").body();
        FORM.matcher(page)
                .results()
                .forEach(form -> INPUT.matcher(form.group()).results().forEach(input -> read.add(input.group(1))));
        assertTrue(read.size() > 10, read::toString);
        assertTrue(described.containsAll(read), read + " are not all in " + described);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?q=nurse", "?workplace=REMOTE&sort=PAY", "?near=Bristol", "?q=%22backend+developer%22"})
    void theListFindsWhatThePageFinds(String query) throws Exception {
        List<String> page = LINK.matcher(visitor.get("/jobs" + query).body())
                .results()
                .map(link -> link.group(1))
                .toList();
        List<String> found = items(LIST + query).asList().stream()
                .map(item -> item.getAsJsonObject().get("reference").getAsString())
                .toList();

        assertFalse(page.isEmpty());
        assertEquals(page, found);
    }

    @Test
    void linksLeadThroughAllPagesAndToThePagesForPeople() throws Exception {
        JsonObject page = json(LIST + "?size=25");
        long total = page.get("total").getAsLong();
        int seen = page.getAsJsonArray("items").size();
        while (page.getAsJsonObject("links").has("next")) {
            page = json(path(page.getAsJsonObject("links").get("next")));
            seen += page.getAsJsonArray("items").size();
        }
        JsonObject links = page.getAsJsonArray("items").get(0).getAsJsonObject().getAsJsonObject("links");

        assertEquals(total, seen);
        assertEquals(200, visitor.get(path(links.get("html"))).statusCode());
        assertEquals(200, visitor.get(path(links.get("self"))).statusCode());
    }

    @Test
    void errorsAreProblemDetailsWithACode() throws Exception {
        HttpResponse<String> missing = visitor.get("/api/v2/nothing?lang=de");
        HttpResponse<String> sent = visitor.post(LIST, Map.of("q", "x"));
        JsonObject problem = JsonParser.parseString(missing.body()).getAsJsonObject();

        assertAll(
                () -> assertEquals(404, missing.statusCode()),
                () -> assertEquals("shared.not-found", problem.get("code").getAsString()),
                () -> assertEquals("Das gibt es nicht", problem.get("title").getAsString()),
                () -> assertEquals("/api/v2/nothing", problem.get("instance").getAsString()),
                () -> assertEquals(405, sent.statusCode()),
                () -> assertTrue(
                        sent.headers().firstValue("Content-Type").orElse("").contains("problem+json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, LIST + "/JW-2026-000001", ROLES, ROLES + "/backend-developer", "/api/openapi.json"})
    void whatDidNotChangeIsNotSentTwice(String path) throws Exception {
        HttpResponse<String> first = visitor.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertEquals(304, visitor.get(path, "If-None-Match", tag).statusCode());
        assertEquals(0, first.headers().allValues("Set-Cookie").size());
    }

    private JsonArray items(String address) throws Exception {
        return json(address).getAsJsonArray("items");
    }

    private JsonObject json(String address) throws Exception {
        return JsonParser.parseString(visitor.get(address).body()).getAsJsonObject();
    }

    private static String path(JsonElement address) {
        URI uri = URI.create(address.getAsString());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
